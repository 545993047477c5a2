/** The viewer's own order of what is theirs; nobody else sees it. */
import { add, ask, edit } from './ask.ts';
import { store } from './local.ts';
import type { Id, Kept } from './rows.ts';

export type Shelf = 'today' | 'week' | 'later';

export interface Turn extends Kept {
  person_id: Id;
  task_id: Id;
  /** Null where the person gave their own place up again. */
  shelf: Shelf | null;
  rank: number;
}

const GAP = 1_000_000_000;

export const turnOf = (task: Id): Turn | undefined => [...store.like('turn', { task_id: task })][0];

/** Puts the last of these behind the others, which come first on the shelf, in this order. */
export function queueTasks(me: Id, tasks: readonly Id[], shelf: Shelf) {
  const named = new Set(tasks);
  const rest = [...store.like('turn', { person_id: me })].filter(
    (turn) => turn.shelf === shelf && !named.has(turn.task_id),
  );
  const first = Math.min(0, ...rest.map((turn) => turn.rank)) - tasks.length * GAP;
  const expected = tasks.map((task_id, at) => {
    const [turn, rank] = [turnOf(task_id), first + at * GAP];
    const drawn = { id: crypto.randomUUID(), seq: 0, person_id: me, task_id, shelf, rank };
    return turn ? edit('turn', turn.id, { shelf, rank }) : add('turn', drawn);
  });
  return ask('people', me, 'queue', { tasks: [...tasks], shelf }, expected);
}

/** Puts all of these first today, in this order, as one change. */
export function arrangeToday(me: Id, tasks: readonly Id[]) {
  const named = new Set(tasks);
  const rest = [...store.like('turn', { person_id: me })].filter(
    (turn) => turn.shelf === 'today' && !named.has(turn.task_id),
  );
  const first = Math.min(0, ...rest.map((turn) => turn.rank)) - tasks.length * GAP;
  const expected = tasks.map((task_id, at) => {
    const [turn, rank] = [turnOf(task_id), first + at * GAP];
    const drawn = { id: crypto.randomUUID(), seq: 0, person_id: me, task_id, shelf: 'today' as const, rank };
    return turn ? edit('turn', turn.id, { shelf: 'today' as const, rank }) : add('turn', drawn);
  });
  return ask('people', me, 'arrange', { today: [...tasks], week: [], later: [], house: [] }, expected);
}

/** Leaves it to the house again where a task stands. */
export function unqueueTask(me: Id, task: Id) {
  const turn = turnOf(task);
  return ask('people', me, 'unqueue', { task }, turn ? [edit('turn', turn.id, { shelf: null })] : []);
}
