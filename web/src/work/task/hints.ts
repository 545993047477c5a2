/** What a task does not say yet and would be easier to take on if it did. */
import type { Task } from '../../data/rows.ts';

export type Gap = 'outcome' | 'due' | 'effort';

type Said = Pick<Task, 'outcome' | 'due' | 'effort' | 'done_at' | 'away'>;

/** Nothing for work that is over: it needs no advice. */
export function gapsOf(task: Said): Gap[] {
  if (task.done_at || task.away) return [];
  const gaps: [Gap, boolean][] = [
    ['outcome', !task.outcome],
    ['due', task.due === null],
    ['effort', task.effort === null],
  ];
  return gaps.filter(([, isOpen]) => isOpen).map(([gap]) => gap);
}
