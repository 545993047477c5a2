/** The keys of the board: the cursor goes from card to card and column to column; with Shift the card goes along. */
import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import type { Id, Status, Task } from '../../data/rows.ts';
import type { Groups } from '../../data/view.ts';
import { useCommands } from '../../shell/keys.ts';
import { cell, cursor, focusOn, isOnTasks, taskAt } from '../tasks/cursor.ts';
import type { Here } from '../tasks/here.tsx';
import { moveInto } from '../tasks/moving.ts';
import { type Opening, useOpening } from '../tasks/opening.tsx';
import { useTaskCommands } from '../tasks/task-commands.ts';

/** Where a card is: which column, which place in it. */
interface At {
  column: number;
  index: number;
  task: Task;
}

export function useBoardKeys(here: Here, seen: Groups<Task>, add: (column: Id) => void) {
  const { t, i18n } = useLingui();
  const opening = useOpening();
  const latest = useRef({ statuses: here.statuses, seen, opening });
  latest.current = { statuses: here.statuses, seen, opening };
  useTaskCommands(here.works);
  const group = t`Board`;
  const keys = (id: string, title: string, strokes: string, run: () => void) => ({
    id: `board.${id}`,
    title,
    keys: strokes,
    group,
    run,
    onlyKeys: true,
    when: isOnTasks,
  });
  const go = (across: number, along: number) => () => step(latest.current, across, along);
  const carry = (across: number, along: number) => () => here.works && shift(latest.current, across, along);
  useCommands(
    [
      keys('down', t`Next card`, 'J|ArrowDown', go(0, 1)),
      keys('up', t`Card before`, 'K|ArrowUp', go(0, -1)),
      keys('right', t`Next column`, 'ArrowRight', go(1, 0)),
      keys('left', t`Column before`, 'ArrowLeft', go(-1, 0)),
      keys('first', t`First card of the column`, 'Home', go(0, Number.NEGATIVE_INFINITY)),
      keys('last', t`Last card of the column`, 'End', go(0, Number.POSITIVE_INFINITY)),
      keys('move-down', t`Move the card down`, 'Shift+ArrowDown|Shift+J', carry(0, 1)),
      keys('move-up', t`Move the card up`, 'Shift+ArrowUp|Shift+K', carry(0, -1)),
      keys('move-right', t`Move the card to the next column`, 'Shift+ArrowRight', carry(1, 0)),
      keys('move-left', t`Move the card to the column before`, 'Shift+ArrowLeft', carry(-1, 0)),
      {
        id: 'task.new',
        title: t`New task`,
        keys: 'C',
        group: t`Task`,
        when: () => here.works && here.statuses.length > 0,
        run: () => add(columnOfCursor(latest.current)),
      },
    ],
    [i18n.locale, here.works, here.statuses.length, add],
  );
}

interface BoardNow {
  statuses: readonly Status[];
  seen: Groups<Task>;
  opening: Opening;
}

function step({ statuses, seen, opening }: BoardNow, across: number, along: number) {
  const at = whereIs(statuses, seen);
  const next = at ? neighbour(statuses, seen, at, across, along) : firstCard(statuses, seen);
  if (!next) return;
  cell.set(null);
  focusOn(next.id);
  opening.follow(next);
}

function shift({ statuses, seen }: BoardNow, across: number, along: number) {
  const at = whereIs(statuses, seen);
  const status = at && statuses[at.column + across];
  if (!at || !status) return;
  const column = seen.get(status.id) ?? [];
  const index = across ? Math.min(at.index, column.length) : at.index + along;
  if (!across && (index < 0 || index >= column.length)) return;
  void moveInto(at.task, status, column, index);
}

function neighbour(statuses: readonly Status[], seen: Groups<Task>, at: At, across: number, along: number) {
  if (!across) return within(seen.get(statuses[at.column]!.id) ?? [], at.index + along);
  for (let column = at.column + across; statuses[column]; column += across) {
    const tasks = seen.get(statuses[column]!.id);
    if (tasks?.length) return within(tasks, at.index); // empty columns are passed over
  }
  return undefined;
}

const within = (tasks: readonly Task[], index: number) => tasks[Math.max(0, Math.min(index, tasks.length - 1))];

function whereIs(statuses: readonly Status[], seen: Groups<Task>): At | null {
  const id = taskAt(cursor.get() ?? '');
  for (const [column, status] of statuses.entries()) {
    const tasks = seen.get(status.id) ?? [];
    const index = tasks.findIndex((task) => task.id === id);
    if (index >= 0) return { column, index, task: tasks[index]! };
  }
  return null;
}

function firstCard(statuses: readonly Status[], seen: Groups<Task>): Task | undefined {
  const column = statuses.find((status) => seen.get(status.id)?.length);
  return column && seen.get(column.id)?.[0];
}

function columnOfCursor({ statuses, seen }: BoardNow): Id {
  const at = whereIs(statuses, seen);
  return statuses[at?.column ?? 0]!.id;
}
