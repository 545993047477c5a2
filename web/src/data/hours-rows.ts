/** Hours as they travel: one's own entries and timer, weeks that were handed in, and the two rules about hours. */
import type { Day, Id, Instant, Kept } from './rows.ts';

export interface Entry extends Kept {
  person_id: Id;
  project_id: Id;
  /** Null for hours in the project that belong to no task. */
  task_id: Id | null;
  day: Day;
  /** As they were said or measured, never rounded. */
  minutes: number;
  note: string;
  billable: boolean;
  /** When a timer began to measure it. */
  began_at: Instant | null;
  made_at: Instant;
  removed: boolean;
}

export interface Timer extends Kept {
  person_id: Id;
  project_id: Id;
  task_id: Id | null;
  note: string;
  started_at: Instant;
  running: boolean;
  /** The entry it became when it was last stopped. */
  entry_id: Id | null;
}

export type SheetState = 'open' | 'submitted' | 'approved' | 'sent_back';

/** A person's week in a project. Two copies with one `pair`: the person's own, and that of those who lead there. */
export interface Sheet extends Kept {
  home: string;
  pair: Id;
  person_id: Id;
  project_id: Id;
  /** Its Monday. */
  week: Day;
  minutes: number;
  billable_minutes: number;
  state: SheetState;
  submitted_at: Instant;
  decided_at: Instant | null;
  decided_by_id: Id | null;
  reason: string;
}

export type Way = 'none' | 'nearest' | 'up' | 'down';

/** How entries are rounded where they are totalled; without a row not at all. */
export interface Rounding extends Kept {
  way: Way;
  /** Minutes. */
  step: number;
}

/** Whether hours in a project are billable unless somebody says otherwise; without a row they are not. */
export interface Billing extends Kept {
  project_id: Id;
  billable: boolean;
}

/** Their kinds, among those of all rows. */
export interface HoursRows {
  entry: Entry;
  timer: Timer;
  sheet: Sheet;
  rounding: Rounding;
  billing: Billing;
}
