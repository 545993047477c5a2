/** The keys of My work: up and down the list, F to finish, T to take what nobody has. */
import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import type { Task } from '../../data/rows.ts';
import { useCommands } from '../../shell/keys.ts';
import { cell, cursor, focusOn, isOnTasks } from '../tasks/cursor.ts';
import { useOpening } from '../tasks/opening.tsx';
import { taskUnderCursor, useTaskCommands } from '../tasks/task-commands.ts';
import { finish } from './finish.ts';
import { pickShelf } from './pick-shelf.ts';
import { type Place, stepOf } from './turns.ts';
import { queue } from './use-mine.ts';
import { isOnOpenTask, openTask, take } from './use-open-tasks.ts';

export function useMyKeys(tasks: readonly Task[], places: ReadonlyMap<Place, readonly Task[]>) {
  const { t, i18n } = useLingui();
  const opening = useOpening();
  const latest = useRef(tasks);
  latest.current = tasks;
  const shelves = useRef(places);
  shelves.current = places;
  useTaskCommands(true);
  const go = (direction: 1 | -1) => () => {
    const tasks = latest.current;
    const at = tasks.findIndex((task) => task.id === cursor.get());
    const task = tasks[at < 0 ? 0 : Math.max(0, Math.min(at + direction, tasks.length - 1))];
    if (!task) return;
    cell.set(null);
    focusOn(task.id);
    document.activeElement?.scrollIntoView({ block: 'nearest' });
    opening.follow(task);
  };
  const finishThis = () => {
    const task = taskUnderCursor();
    if (!task) return;
    go(1)();
    finish(task);
  };
  const takeThis = () => {
    const task = openTask();
    if (task) take(task);
  };
  const carry = (by: 1 | -1) => () => {
    const task = taskUnderCursor();
    if (task) void queue(stepOf(shelves.current, task.id, by));
  };
  const plan = () => {
    const task = taskUnderCursor();
    const row = document.querySelector(`[data-spot="${CSS.escape(task?.id ?? '')}"]`);
    if (task && row) pickShelf(row, task, shelves.current);
  };
  const isMine = () => isOnTasks() && !isOnOpenTask() && !!taskUnderCursor();
  const onlyKeys = { group: t`My work`, onlyKeys: true, when: isOnTasks };
  useCommands(
    [
      { id: 'mine.down', title: t`Next task`, keys: 'J|ArrowDown', run: go(1), ...onlyKeys },
      { id: 'mine.up', title: t`Task before`, keys: 'K|ArrowUp', run: go(-1), ...onlyKeys },
      {
        id: 'mine.on',
        title: t`Do it later than the next`,
        keys: 'Shift+ArrowDown|Shift+J',
        run: carry(1),
        ...onlyKeys,
      },
      {
        id: 'mine.back',
        title: t`Do it before the one above`,
        keys: 'Shift+ArrowUp|Shift+K',
        run: carry(-1),
        ...onlyKeys,
      },
      { id: 'mine.plan', title: t`When you do it…`, keys: 'W', group: t`My work`, when: isMine, run: plan },
      { id: 'task.finish', title: t`Finish`, keys: 'F', group: t`Task`, when: isOnTasks, run: finishThis },
      { id: 'mine.take', title: t`Pick up`, keys: 'T', group: t`My work`, when: isOnOpenTask, run: takeThis },
    ],
    [i18n.locale],
  );
}
