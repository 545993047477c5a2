/** Rows about who does what: suggestions, wishes, objections, swaps. As in `rows.ts`: ids are UUIDs, instants ISO-8601. */

import type { Id, Instant, Kept } from './rows.ts';

export interface Term {
  name: string;
  hours: number | null;
  /** Length of its bar, 0 to 1. */
  value: number;
  says: string;
}

export interface Choice {
  person_id: Id;
  cost: number;
  terms: Term[];
  /** Who helps, where the task is a level beyond the person. */
  mentor_id?: Id | null;
}

export interface Suggestion extends Kept {
  project_id: Id;
  task_id: Id;
  /** Best first: the first three are the suggestion, the others its runners-up. */
  choices: Choice[];
  flip: string | null;
  why_none: string | null;
  /** Sentences: what else to know. */
  notes: string[];
  version: string;
  made_at: Instant;
  state: 'open' | 'accepted' | 'dismissed';
  chosen_id: Id | null;
}

/** How gladly a person works in a project, or there on what carries the label: -2 rather not, 2 gladly. */
export interface PlaceWish extends Kept {
  person_id: Id;
  project_id: Id;
  label_id: Id | null;
  liking: number;
}

/** Somebody helps who answers for a task that is a level beyond them. */
export interface Mentoring extends Kept {
  project_id: Id;
  task_id: Id;
  person_id: Id;
  mentor_id: Id;
  ended: boolean;
}

/** Whether members may pick up a project's unassigned tasks; without a row they may. */
export interface Picking extends Kept {
  project_id: Id;
  allowed: boolean;
  by_id: Id;
  at: Instant;
}

/** What one person asks another about a task: each of the two holds a copy, with the same `pair`. */
interface Between extends Kept {
  holder_id: Id;
  pair: Id;
  task_id: Id;
  /** Who asks, and who answers. */
  person_id: Id;
  to_id: Id;
  at: Instant;
  answered_at: Instant | null;
}

export interface Objection extends Between {
  stance: 'decline' | 'contest';
  /** Who had the task; null when it was only suggested. */
  meant_id: Id | null;
  reason: string;
  state: 'open' | 'accepted' | 'kept' | 'withdrawn' | 'lapsed';
  answer: string;
  given_to_id: Id | null;
}

export interface Swap extends Between {
  /** What the other would give for it; null when it is handed over. */
  other_id: Id | null;
  words: string;
  state: 'open' | 'agreed' | 'declined' | 'withdrawn' | 'returned' | 'lapsed';
}

/** Whether an algorithm may work here; without a row it may. */
export interface Switch extends Kept {
  algorithm: string;
  off: boolean;
  reason: string;
  by_id: Id;
  at: Instant;
}
