/** What a project promises, as it travels: milestones, and dates that were kept. */
import type { Day, Id, Instant, Kept } from './rows.ts';

export interface Milestone extends Kept {
  project_id: Id;
  name: string;
  due: Day;
  /** The day on which somebody said that it is reached. */
  reached_on: Day | null;
  removed: boolean;
}

/** That dates were kept; the dates themselves are asked for when they are compared. */
export interface Baseline extends Kept {
  project_id: Id;
  name: string;
  taken_at: Instant;
  taken_by_id: Id;
  /** How many tasks had dates. */
  count: number;
  removed: boolean;
}
