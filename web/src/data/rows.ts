/** Every kind of row the server sends, as it travels: ids are UUIDs, dates "YYYY-MM-DD", instants ISO-8601, durations minutes. */

import type { Label, Status } from './column-rows.ts';
import type { Dispatch, Move, Plan, Policy } from './plan-rows.ts';
import type { Mentoring, Objection, Picking, PlaceWish, Suggestion, Swap, Switch } from './assignment-rows.ts';
import type { Approach, Hindsight, Horizon, Leaning, Learning, Outlook, Risk } from './forecast-rows.ts';
import type { HoursRows } from './hours-rows.ts';
import type { Feed } from './calendars.ts';
import type { Link } from './link-rows.ts';
import type { Resource, Use } from './resource-rows.ts';
import type { Baseline, Milestone } from './schedule-rows.ts';
import type { Occurrence, Repeat } from './repeat-rows.ts';
import type { Notice } from './notice-rows.ts';
import type { Escalation, Reminding } from './reminding.ts';
import type { Turn } from './turn-commands.ts';
import type { components } from './schema.d.ts';

export type * from './assignment-rows.ts';
export type * from './notice-rows.ts';
export type * from './hours-rows.ts';
export type * from './column-rows.ts';
export type * from './resource-rows.ts';

export type Id = string;
/** A calendar day, "2026-03-31". */
export type Day = string;
/** A moment, "2026-03-31T09:00:00Z". */
export type Instant = string;

export interface Kept {
  id: Id;
  /** The change that last touched this row. */
  seq: number;
}

export type Role = 'owner' | 'admin' | 'member' | 'guest';
export type ProjectRole = 'lead' | 'member' | 'viewer' | 'none';
export type Visibility = 'open' | 'private';
/** 0 none, 1 low, 2 medium, 3 high, 4 urgent. */
export type Priority = 0 | 1 | 2 | 3 | 4;

export interface Workspace extends Kept {
  name: string;
  /** Whose public holidays are kept, "DE"; empty for none. */
  country: string;
  region: string;
}

export interface Person extends Kept {
  name: string;
  role: Role;
  time_zone: string;
  status: 'active' | 'placeholder' | 'removed';
}

export interface Workweek extends Kept {
  person_id: Id;
  /** Minutes a day, Monday first. */
  minutes: number[];
  /** Whose public holidays they keep; null for the workspace's, empty for none. */
  country: string | null;
  region: string;
}

export interface Absence extends Kept {
  person_id: Id;
  start: Day;
  /** The last day away. */
  end: Day;
  cancelled: boolean;
}

export interface Skill extends Kept {
  name: string;
  retired: boolean;
}

export interface Ability extends Kept {
  person_id: Id;
  skill_id: Id;
  /** 1 to 5; 0 means the person dropped it, or never said they had it. */
  level: number;
  /** How gladly they use it: -2 rather not, 0 no matter, 2 gladly. */
  liking: number;
  /** They want to grow in it. */
  growing: boolean;
  /** They would help others to grow in it. */
  mentoring: boolean;
}

export interface Team extends Kept {
  name: string;
  members: Id[];
  disbanded: boolean;
}

export interface Invitation extends Kept {
  email: string;
  role: Role;
  project_ids: Id[];
  expires_at: Instant;
  state: 'open' | 'accepted' | 'withdrawn';
}

export interface Token extends Kept {
  person_id: Id;
  name: string;
  prefix: string;
  scopes: ('read' | 'write')[];
  last_used_on: Day | null;
  revoked: boolean;
}

export interface Project extends Kept {
  name: string;
  /** The letters before a task's number: TUT in TUT-12. */
  key: string;
  visibility: Visibility;
  hue: number;
  about: string;
  archived: boolean;
}

export interface Membership extends Kept {
  project_id: Id;
  person_id: Id;
  role: ProjectRole;
}

export interface Task extends Kept {
  project_id: Id;
  number: number;
  title: string;
  status_id: Id;
  rank: number;
  assignee_id: Id | null;
  /** Chosen by hand: no plan moves it until it is released. */
  pinned: boolean;
  contributor_ids: Id[];
  priority: Priority;
  /** Estimated minutes. */
  effort: number | null;
  /** The least level wanted, by skill. */
  skills: Record<Id, number>;
  start: Day | null;
  due: Day | null;
  /** Its dates stand: what it waits for does not move it. */
  held: boolean;
  milestone_id: Id | null;
  label_ids: Id[];
  outcome: string;
  parent_id: Id | null;
  /** The version of the description that counts; its text comes with the details. */
  text_id: Id | null;
  comment_count: number;
  item_count: number;
  item_done_count: number;
  file_count: number;
  away: null | 'archived' | 'trashed';
  created_at: Instant;
  /** Null when it came with an import and nobody knows. */
  created_by_id: Id | null;
  done_at: Instant | null;
}

export interface Item extends Kept {
  project_id: Id;
  task_id: Id;
  /** The name of the checklist it belongs to. */
  list: string;
  title: string;
  done: boolean;
  rank: number;
  removed: boolean;
}

export interface Attachment extends Kept {
  project_id: Id;
  task_id: Id;
  name: string;
  url: string | null;
  file_id: Id | null;
  size: number | null;
  media_type: string | null;
  added_by_id: Id | null;
  added_at: Instant;
  removed: boolean;
}

export interface Comment extends Kept {
  project_id: Id;
  task_id: Id;
  author_id: Id;
  /** Markdown, as written. */
  body: string;
  /** The same, made safe by the server. */
  html: string;
  mention_ids: Id[];
  said_at: Instant;
  edited_at: Instant | null;
  removed: boolean;
}

/** A file brought for import: what was read, what its columns mean, how far it is. */
export type Import = components['schemas']['ImportRow'];

export interface Rows extends HoursRows {
  workspace: Workspace;
  person: Person;
  workweek: Workweek;
  absence: Absence;
  skill: Skill;
  ability: Ability;
  team: Team;
  invitation: Invitation;
  token: Token;
  feed: Feed;
  project: Project;
  membership: Membership;
  status: Status;
  label: Label;
  task: Task;
  item: Item;
  attachment: Attachment;
  link: Link;
  resource: Resource;
  use: Use;
  milestone: Milestone;
  baseline: Baseline;
  repeat: Repeat;
  occurrence: Occurrence;
  turn: Turn;
  reminding: Reminding;
  escalation: Escalation;
  comment: Comment;
  suggestion: Suggestion;
  plan: Plan;
  move: Move;
  policy: Policy;
  dispatch: Dispatch;
  place_wish: PlaceWish;
  picking: Picking;
  mentoring: Mentoring;
  objection: Objection;
  swap: Swap;
  switch: Switch;
  outlook: Outlook;
  horizon: Horizon;
  approach: Approach;
  hindsight: Hindsight;
  leaning: Leaning;
  learning: Learning;
  risk: Risk;
  notice: Notice;
  import: Import;
}

export type Kind = keyof Rows;
export type AnyRow = Rows[Kind];

/** Kinds that are not part of the first load: they come with a task's details and stay live while it is held. */
export const LAZY: ReadonlySet<string> = new Set<Kind>(['item', 'attachment', 'comment']);

/** One touched row as a change carries it; null when the row left that scope. */
export type Delta = [scope: string, kind: string, id: Id, row: AnyRow | null];

export interface Said {
  verb: string;
  by_id: Id;
  for_id: Id | null;
  at: Instant;
  subject_id: Id;
  facts: Record<string, unknown>;
  says: string;
}

export interface Change {
  seq: number;
  rows: Delta[];
  said?: Said;
}

export interface Snapshot {
  seq: number;
  scopes: string[];
  rows: [scope: string, kind: string, row: AnyRow][];
}
