/** Holds our row types to what the server's description says: a field that drifts is a type error here. */

import type { Rows } from './rows.ts';
import type { components } from './schema.d.ts';

type Described = components['schemas'];
type Fits<Server extends Ours, Ours> = Server;

/** Described as anything at all there. */
type Free = 'choices' | 'notes' | 'state';

/** What a row is on the wire must fit what we believe it is (priorities are numbers there, a few words here). */
export type Checked = [
  Fits<Described['WorkspaceRow'], Rows['workspace']>,
  Fits<Described['PersonRow'], Rows['person']>,
  Fits<Described['WorkweekRow'], Rows['workweek']>,
  Fits<Described['AbsenceRow'], Rows['absence']>,
  Fits<Described['SkillRow'], Rows['skill']>,
  Fits<Described['AbilityRow'], Rows['ability']>,
  Fits<Described['TeamRow'], Rows['team']>,
  Fits<Described['InvitationRow'], Rows['invitation']>,
  Fits<Described['TokenRow'], Rows['token']>,
  Fits<Described['FeedRow'], Rows['feed']>,
  Fits<Described['ProjectRow'], Rows['project']>,
  Fits<Described['MembershipRow'], Rows['membership']>,
  Fits<Described['StatusRow'], Rows['status']>,
  Fits<Described['LabelRow'], Rows['label']>,
  Fits<Described['TaskRow'], Omit<Rows['task'], 'priority'> & { priority: number }>,
  Fits<Described['ItemRow'], Rows['item']>,
  Fits<Described['AttachmentRow'], Rows['attachment']>,
  Fits<Described['LinkRow'], Rows['link']>,
  Fits<Described['ResourceRow'], Rows['resource']>,
  Fits<Described['UseRow'], Rows['use']>,
  Fits<Described['MilestoneRow'], Rows['milestone']>,
  Fits<Described['BaselineRow'], Rows['baseline']>,
  Fits<Described['RepeatRow'], Rows['repeat']>,
  Fits<Described['OccurrenceRow'], Rows['occurrence']>,
  Fits<Described['TurnRow'], Rows['turn']>,
  Fits<Described['RemindingRow'], Rows['reminding']>,
  Fits<Described['EscalationRow'], Rows['escalation']>,
  Fits<Described['CommentRow'], Rows['comment']>,
  Fits<Omit<Described['SuggestionRow'], Free>, Omit<Rows['suggestion'], Free>>,
  Fits<Described['PlanRow'], Omit<Rows['plan'], 'supposed'> & { supposed: unknown[] }>,
  Fits<Described['MoveRow'], Rows['move']>,
  Fits<Described['PolicyRow'], Rows['policy']>,
  Fits<Described['DispatchRow'], Rows['dispatch']>,
  Fits<Described['PlaceWishRow'], Rows['place_wish']>,
  Fits<Described['PickingRow'], Rows['picking']>,
  Fits<Described['MentoringRow'], Rows['mentoring']>,
  Fits<Described['ObjectionRow'], Rows['objection']>,
  Fits<Described['SwapRow'], Rows['swap']>,
  Fits<Described['EntryRow'], Rows['entry']>,
  Fits<Described['TimerRow'], Rows['timer']>,
  Fits<Described['SheetRow'], Rows['sheet']>,
  Fits<Described['RoundingRow'], Rows['rounding']>,
  Fits<Described['BillingRow'], Rows['billing']>,
  Fits<Described['SwitchRow'], Rows['switch']>,
  Fits<Described['NoticeRow'], Rows['notice']>,
];
