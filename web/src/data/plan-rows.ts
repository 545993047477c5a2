/** The rows of plans, as they travel: who might do what, proposed for many tasks together. */
import type { Choice, Day, Id, Instant, Kept, Term } from './rows.ts';

/** What counts more in plans: 0 not at all, 1 as usual, 2 twice. */
export interface Weights {
  speed: number;
  balance: number;
  growth: number;
  stability: number;
}

/** The weights of the workspace; without a row all are 1. */
export type Policy = Kept & Weights;

/** What an arrangement of work costs, in hours-equivalent; less is better. */
export interface Tally {
  cost: Record<string, number>;
  total: number;
  /** How full each person is over the next four weeks: 1 is full. */
  share: Record<Id, number>;
  spread: number;
}

/** A sentence about a row: why nobody can do it, or why it could not be planned. */
export interface Said {
  says: string;
}

interface Moved {
  task_id: Id;
  terms: Term[];
  runners_up: Choice[];
  /** What it saves, in hours-equivalent. */
  gain: number;
  /** Hours of work that move. */
  hours: number;
  to_id: Id;
  /** Null: nobody had it. */
  was_id: Id | null;
  /** Who helps, where the task is a level beyond who gets it. */
  mentor_id?: Id | null;
}

/** A move of a what-if, which nobody can accept. Somebody hired in it is named by the id of the supposition. */
export type DraftedMove = Moved;

export interface Move extends Kept, Moved {
  plan_id: Id;
  project_id: Id;
  state: 'open' | 'accepted' | 'dismissed' | 'stale';
  why_stale: string;
  version: string;
}

/** What a what-if supposes. */
export type Supposition = { number: number } & (
  | { kind: 'absence'; person_id: Id; start: Day; end: Day }
  | { kind: 'hire'; id: Id; name: string; minutes: number[]; skills: Record<Id, number> }
  | { kind: 'due'; task_id: Id; due: Day | null }
  | { kind: 'dropped'; task_id: Id }
);

export interface Plan extends Kept {
  /** Where it lives: with its project, or with its asker alone. */
  home: string;
  aim: 'backlog' | 'balance' | 'whatif' | 'auto';
  name: string;
  /** Null: all projects the asker leads. */
  project_id: Id | null;
  state: 'waiting' | 'running' | 'stopping' | 'ready' | 'cancelled' | 'failed' | 'closed';
  by_id: Id;
  made_at: Instant;
  weights: Weights;
  step: number;
  of: number;
  bound: number | null;
  /** How far above the best possible it is at most: 0.03 is three per cent. */
  gap: number | null;
  move_count: number;
  hours: number;
  before: Tally | null;
  after: Tally | null;
  /** Tasks that were left alone. */
  held: { pinned: number; started: number };
  left: (Said & { task_id: Id })[];
  problems: (Said & { id: Id })[];
  supposed: Supposition[];
  drafted: DraftedMove[];
  version: string;
  /** Why it failed. */
  problem: string;
}

/** Whether tasks of a project are given out by themselves, and within which limits; without a row they are not. */
export interface Dispatch extends Kept, Limits {
  project_id: Id;
  on: boolean;
  by_id: Id;
  at: Instant;
}

export interface Limits {
  /** Hours a task must have had nobody. */
  hours: number;
  /** Per cent by which the first choice must be better than the second. */
  ahead: number;
  /** Tasks in any 24 hours, at most. */
  a_day: number;
}
