/** Reminders: what one wants to hear of, whether leads hear of what is late, and notices that were put off. */
import { ask, edit } from './ask.ts';
import type { Day, Id, Instant, Kept, Notice } from './rows.ts';

export type ReminderKind = 'due_soon' | 'due_today' | 'overdue';

export interface Reminding extends Kept {
  person_id: Id;
  wanted: ReminderKind[];
  /** Minutes after midnight between which reminders may come. */
  begins: number;
  ends: number;
}

export interface Escalation extends Kept {
  project_id: Id;
  on: boolean;
  /** Working days. */
  days: number;
  by_id: Id;
  at: Instant;
}

export type ReminderWish = Pick<Reminding, 'wanted' | 'begins' | 'ends'>;

export const setReminders = (me: Id, wish: ReminderWish) => ask('people', me, 'set_reminders', wish);
export const escalate = (project: Id, days: number) => ask('projects', project, 'escalate', { days });
export const stopEscalating = (project: Id) => ask('projects', project, 'stop_escalating', {});
export const putOff = (notice: Id, until: Day | null) =>
  ask('notices', notice, 'put_off', { until }, [edit('notice', notice, { hidden_until: until })]);

/** Whether a notice is not put off to a later day. */
export const isInSight = (notice: Notice, today: Day): boolean =>
  notice.hidden_until === null || notice.hidden_until <= today;
