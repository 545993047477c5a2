/** The keys of an opened week: the arrows go from task to task, `M` gives one away, Escape closes it. */
import { useLingui } from '@lingui/react/macro';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { store } from '../../data/local.ts';
import type { Task } from '../../data/rows.ts';
import { useCommands } from '../../shell/keys.ts';

interface Deeds {
  give: (anchor: Element, task: Task) => void;
  close: () => void;
}

export function useTrayKeys(place: RefObject<HTMLElement | null>, deeds: Deeds) {
  const { t } = useLingui();
  const group = t`Workload`;
  const latest = useRef(deeds);
  latest.current = deeds;
  const isIn = () => place.current?.contains(document.activeElement) ?? false;
  const step = (by: number) => () => {
    const tasks = tasksIn(place.current);
    tasks[Math.min(Math.max(0, tasks.findIndex(isAt) + by), tasks.length - 1)]?.focus();
  };
  const give = () => {
    const anchor = tasksIn(place.current).find(isAt);
    const task = store.row('task', anchor?.dataset.task);
    if (anchor && task) latest.current.give(anchor, task);
  };
  useCommands(
    [
      { id: 'tray.next', title: t`Next task of the week`, keys: 'J|ArrowDown', run: step(1) },
      { id: 'tray.before', title: t`Task of the week before`, keys: 'K|ArrowUp', run: step(-1) },
      { id: 'tray.close', title: t`Close the week`, keys: 'Escape', run: () => latest.current.close() },
      { id: 'tray.give', title: t`Give the task to somebody else`, keys: 'M|A', run: give },
    ].map((command) => ({ ...command, group, onlyKeys: true, when: isIn })),
    [t],
  );
  useEffect(() => {
    const [first] = tasksIn(place.current);
    place.current?.scrollIntoView({ block: 'nearest' });
    first?.scrollIntoView({ block: 'nearest' }); // where the list is higher than the screen its beginning counts
    first?.focus({ preventScroll: true });
  }, [place]);
  useFocusKept(place);
}

const tasksIn = (place: HTMLElement | null): HTMLElement[] => [
  ...(place?.querySelectorAll<HTMLElement>('[data-task]') ?? []),
];

/** Whether the keys are on this task, or on a button beside it. */
const isAt = (task: HTMLElement): boolean => task.parentElement?.contains(document.activeElement) ?? false;

/** When the task in focus has gone to somebody else the keys go on at the one in its place. */
function useFocusKept(place: RefObject<HTMLElement | null>) {
  const at = useRef(-1);
  useEffect(() => {
    const note = () => {
      if (document.activeElement === document.body) return;
      at.current = tasksIn(place.current).findIndex(isAt);
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [place]);
  useLayoutEffect(() => {
    if (at.current < 0 || document.activeElement !== document.body) return;
    const tasks = tasksIn(place.current);
    tasks[Math.min(at.current, tasks.length - 1)]?.focus();
  });
}
