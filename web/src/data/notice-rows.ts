/** What somebody should know, as it travels. */
import type { Day, Id, Instant, Kept } from './rows.ts';

export interface Notice extends Kept {
  person_id: Id;
  reason:
    | 'assigned'
    | 'mentioned'
    | 'objection'
    | 'answer'
    | 'swap'
    | 'swap_reply'
    | 'mentor'
    | 'due_soon'
    | 'due_today'
    | 'overdue'
    | 'escalating'
    | 'escalated';
  task_id: Id | null;
  /** Null when it came with an import. */
  by_id: Id | null;
  change_seq: number;
  given_at: Instant;
  read_at: Instant | null;
  /** The day it comes back into sight, where it was put off. */
  hidden_until: Day | null;
}
