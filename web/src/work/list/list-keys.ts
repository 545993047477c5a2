/** The keys of the list: the cursor goes from row to row and cell to cell; with Shift the task goes along. */
import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import type { Id, Task } from '../../data/rows.ts';
import { useCommands } from '../../shell/keys.ts';
import { toast } from '../../shell/toasts.ts';
import type { ListView } from '../List.tsx';
import { cell, chooseAll, cursor, focusOn, isOnTasks, taskAt } from '../tasks/cursor.ts';
import type { Here } from '../tasks/here.tsx';
import { moveInto } from '../tasks/moving.ts';
import { type Opening, useOpening } from '../tasks/opening.tsx';
import { useTaskCommands } from '../tasks/task-commands.ts';
import { type Line, nextTaskLine } from './lines.ts';

interface ListNow {
  here: Here;
  lines: readonly Line[];
  view: ListView;
  add: (group: string) => void;
}

let shown: readonly Line[] = [];

/** The tasks in the order people see them, for choosing a range. */
export const spotsInOrder = (): Id[] => shown.flatMap((line) => (line.kind === 'task' ? [line.task.id] : []));

export function useListKeys(list: ListNow) {
  const { t, i18n } = useLingui();
  const opening = useOpening();
  const latest = useRef({ ...list, opening });
  latest.current = { ...list, opening };
  shown = list.lines;
  const works = list.here.works;
  useTaskCommands(works);
  const group = t`List`;
  const keys = (id: string, title: string, strokes: string, run: () => void) => ({
    id: `list.${id}`,
    title,
    keys: strokes,
    group,
    run,
    onlyKeys: true,
    when: isOnTasks,
  });
  const go = (direction: 1 | -1) => () => step(latest.current, direction);
  const side = (direction: 1 | -1) => () => stepAside(latest.current, direction);
  const carry = (across: number, along: number) => () => {
    if (!works) return;
    if (!shift(latest.current, across, along))
      toast({ text: t`The list is sorted by a column. Go back to the order of the board to move tasks by hand.` });
  };
  useCommands(
    [
      keys('down', t`Next row`, 'J|ArrowDown', go(1)),
      keys('up', t`Row before`, 'K|ArrowUp', go(-1)),
      keys('right', t`Next cell`, 'ArrowRight', side(1)),
      keys('left', t`Cell before, then the row`, 'ArrowLeft', side(-1)),
      keys('first', t`First row`, 'Home', () => jump(latest.current, -1, 1)),
      keys('last', t`Last row`, 'End', () => jump(latest.current, latest.current.lines.length, -1)),
      keys('move-down', t`Move the task down`, 'Shift+ArrowDown|Shift+J', carry(0, 1)),
      keys('move-up', t`Move the task up`, 'Shift+ArrowUp|Shift+K', carry(0, -1)),
      keys('move-right', t`Move the task to the next column`, 'Shift+ArrowRight', carry(1, 0)),
      keys('move-left', t`Move the task to the column before`, 'Shift+ArrowLeft', carry(-1, 0)),
      keys('all', t`Choose all in view`, 'Mod+A', () => chooseAll(spotsInOrder())),
      {
        id: 'task.new',
        title: t`New task`,
        keys: 'C',
        group: t`Task`,
        when: () => works,
        run: () => latest.current.add(groupOfCursor(latest.current)),
      },
    ],
    [i18n.locale, works],
  );
}

type Now = ListNow & { opening: Opening };

function step(now: Now, direction: 1 | -1) {
  const at = now.lines.findIndex((line) => line.id === cursor.get());
  jump(now, at, at < 0 ? 1 : direction);
}

/** To the first task line from there. */
function jump({ lines, opening }: Now, from: number, direction: 1 | -1) {
  const line = lines[nextTaskLine(lines, from, direction)];
  if (line?.kind !== 'task') return;
  focusOn(line.id);
  opening.follow(line.task);
}

function stepAside({ view, lines }: Now, direction: 1 | -1) {
  const spot = cursor.get();
  if (spot === null || !lines.some((line) => line.id === spot)) return;
  const cells = [null, ...view.columns]; // before the first cell is the row as a whole
  const at = cells.indexOf(cell.get() as (typeof cells)[number]);
  cell.set(cells[Math.max(0, Math.min(at + direction, cells.length - 1))] ?? null);
  focusOn(spot);
}

/** Moves along the board's order, and past the end of a column into the next. False when another order is shown. */
function shift({ here, lines, view }: Now, across: number, along: number): boolean {
  const task = lines.find((line) => line.kind === 'task' && line.task.id === taskAt(cursor.get() ?? ''));
  if (task?.kind !== 'task') return true;
  if (!across && (view.sort || !['status', 'none'].includes(view.grouping))) return false;
  const column = here.statuses.findIndex((status) => status.id === task.task.status_id);
  const tasks = view.grouping === 'status' ? task.group.tasks : tasksOf(lines, task.task.status_id);
  const index = tasks.findIndex((each) => each.id === task.task.id) + along;
  if (!across && index >= 0 && index < tasks.length) {
    void moveInto(task.task, here.statuses[column]!, tasks, index);
    return true;
  }
  const status = here.statuses[column + (across || along)];
  if (!status) return true;
  const others = tasksOf(lines, status.id);
  void moveInto(task.task, status, others, across || along > 0 ? 0 : others.length);
  return true;
}

const tasksOf = (lines: readonly Line[], status: Id): Task[] =>
  lines.flatMap((line) => (line.kind === 'task' && line.task.status_id === status ? [line.task] : []));

function groupOfCursor({ lines }: ListNow): string {
  const line = lines.find((each) => each.id === cursor.get()) ?? lines.find((each) => each.kind === 'add');
  return line?.group.id ?? 'all';
}
