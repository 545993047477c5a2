/** What waits for what, as it travels. */
import type { Id, Kept } from './rows.ts';

/** The tied ends, the predecessor's first: finish or start. */
export type LinkType = 'FS' | 'SS' | 'FF' | 'SF';

export interface Link extends Kept {
  project_id: Id;
  /** The task that waits. */
  task_id: Id;
  predecessor_id: Id;
  type: LinkType;
  /** Working minutes in between; negative lets it begin earlier. */
  lag: number;
  removed: boolean;
}
