/** Work that comes again, as it travels. */
import type { Day, Id, Instant, Kept } from './rows.ts';

export interface Repeat extends Kept {
  project_id: Id;
  /** In the words of RFC 5545: "FREQ=WEEKLY;BYDAY=MO". */
  rule: string;
  /** By the days of the rule, or counted from the day the last one was done. */
  mode: 'calendar' | 'done';
  time_zone: string;
  start: Day;
  until: Day | null;
  /** How many there are in all, where that is set. */
  times: number | null;
  /** Days before it is due that the next one is made. */
  ahead: number;
  state: 'on' | 'paused' | 'stopped' | 'ended';
  /** When the next one is due; null where nobody knows yet. */
  next: Day | null;
  made: number;
  /** The newest of them. */
  task_id: Id;
  title: string;
  assignee_id: Id | null;
  priority: number;
  effort: number | null;
  label_ids: Id[];
  skills: Record<Id, number>;
  outcome: string;
  checklist: string[];
  /** Days from start to due. */
  span: number | null;
  by_id: Id;
  at: Instant;
}

export interface Occurrence extends Kept {
  project_id: Id;
  repeat_id: Id;
  task_id: Id;
  /** The day of the rule it was made for, whenever the task is due by now. */
  due: Day;
}

/** When it comes again: what people choose. */
export type Plan = Pick<Repeat, 'rule' | 'mode' | 'time_zone' | 'until' | 'times' | 'ahead'>;
