/** What tasks need beside people, as it travels: equipment, rooms, licences, each with a number of seats. */
import type { Id, Kept } from './rows.ts';

export interface Resource extends Kept {
  /** The scope it lives in: its project, or the whole workspace. */
  home: string;
  project_id: Id | null;
  name: string;
  seats: number;
  removed: boolean;
}

/** So many seats of a resource that a task takes; 0 once it needs none any more. */
export interface Use extends Kept {
  project_id: Id;
  task_id: Id;
  resource_id: Id;
  seats: number;
}
