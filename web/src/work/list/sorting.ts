/** The order of the list: as on the board, or by a column, up or down. */
import { store } from '../../data/local.ts';
import { by, type Criterion } from '../../data/order.ts';
import type { Id, Kind, Task } from '../../data/rows.ts';
import type { Wanted } from '../../data/view.ts';
import type { Order } from '../../ui/table.tsx';
import type { ColumnId } from './columns.ts';

/** "due" or "-due"; nothing is the order of the board. */
export type Sort = string | undefined;

export function orderOf(sort: Sort, column: ColumnId): Order {
  if (sort === column) return 'up';
  return sort === `-${column}` ? 'down' : null;
}

/** A press on a column's title: up, down, and back to the order of the board. */
export function pressed(sort: Sort, column: ColumnId): Sort {
  const next: Record<string, Sort> = { [column]: `-${column}`, [`-${column}`]: undefined };
  return sort && sort in next ? next[sort] : column;
}

interface Key {
  key: Parameters<typeof by<Task>>[0];
  reads?: Kind;
}

const KEYS: Partial<Record<ColumnId, Key>> = {
  key: { key: 'number' },
  title: { key: 'title' },
  status: { key: (task) => store.row('status', task.status_id)?.rank ?? 0, reads: 'status' },
  assignee: { key: (task) => store.row('person', task.assignee_id)?.name ?? null, reads: 'person' },
  priority: { key: (task) => 4 - task.priority }, // up is what comes first: the urgent
  due: { key: 'due' },
  effort: { key: 'effort' },
  labels: { key: (task) => store.row('label', task.label_ids[0])?.name ?? null, reads: 'label' },
};

const BOARD: readonly Criterion<Task>[] = [by<Task>(KEYS.status!.key), by<Task>('rank')];

/** The tasks of a project that are not put away, in that order. */
export function wantedTasks(project: Id, sort: Sort): Wanted<Task> {
  const isDown = sort?.startsWith('-') ?? false;
  const chosen = sort ? KEYS[sort.replace('-', '') as ColumnId] : undefined;
  const reads: Kind[] = chosen?.reads && chosen.reads !== 'status' ? ['status', chosen.reads] : ['status'];
  return {
    of: { project_id: project },
    where: (task) => task.away === null,
    sort: chosen ? [by(chosen.key, isDown ? 'down' : 'up'), ...BOARD] : BOARD,
    reads,
  };
}
