/** The columns and labels of a project, as they travel. */
import type { Id, Kept } from './rows.ts';

export type Category = 'todo' | 'doing' | 'done';

export interface Status extends Kept {
  project_id: Id;
  name: string;
  category: Category;
  rank: number;
  removed: boolean;
}

export type Mark = 'dull' | 'visible';

export interface Label extends Kept {
  project_id: Id;
  name: string;
  hue: number;
  /** What leads say of such work: dull work goes round, visible work gets noticed. */
  mark: Mark | null;
  removed: boolean;
}
