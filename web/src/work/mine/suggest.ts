/** Which of one's tasks fit today in the order that waiting suggests. */
import type { WaitingCost } from '../../data/waiting.ts';
import type { Id } from '../../data/rows.ts';
import type { Turn } from '../../data/turn-commands.ts';

export interface Suggested {
  today: readonly WaitingCost[];
  after: readonly WaitingCost[];
}

const HOUR = 60;

/**
 * As many as fit the minutes that are left, and one at least; what somebody put first today themselves stays there, and
 * what they put off stays put off.
 */
export function suggested(rows: readonly WaitingCost[], turns: ReadonlyMap<Id, Turn>, left: number): Suggested {
  const today: WaitingCost[] = [];
  const after: WaitingCost[] = [];
  let free = left;
  for (const row of rows) {
    const shelf = turns.get(row.task_id)?.shelf ?? null;
    const fits = shelf === null && (row.hours * HOUR <= free || today.length === 0);
    (shelf === 'today' || fits ? today : after).push(row);
    if (shelf === 'today' || fits) free -= row.hours * HOUR;
  }
  return { today, after };
}

/** Whether today already is as suggested, by the person's own word. */
export function isTaken(today: readonly WaitingCost[], turns: ReadonlyMap<Id, Turn>): boolean {
  const own = [...turns.values()].filter((turn) => turn.shelf === 'today').sort((a, b) => a.rank - b.rank);
  return today.every((row, at) => own[at]?.task_id === row.task_id);
}
