/** The keys of the calendar: arrows go from day to day and from task to task, with Shift the task goes along. */
import { useLingui } from '@lingui/react/macro';
import { type RefObject, useEffect, useRef } from 'react';
import { useCommands } from '../../shell/keys.ts';
import { addDays, type Day } from '../../ui/dates.ts';
import { isOnTasks } from '../tasks/cursor.ts';
import { taskUnderCursor } from '../tasks/task-commands.ts';
import { isKnown } from './days.ts';
import { mayMove, moveBy } from './moving.ts';
import type { Stretch } from './use-calendar.ts';

interface CalendarKeys {
  grid: RefObject<HTMLElement | null>;
  stretch: Stretch;
  /** Where Tab stops from now on. */
  setStop: (day: Day) => void;
  onAdd: ((day: Day, cell: HTMLElement) => void) | null;
}

export function useCalendarKeys({ grid, stretch, setStop, onAdd }: CalendarKeys) {
  const { t, i18n } = useLingui();
  const latest = useRef({ stretch, onAdd });
  latest.current = { stretch, onAdd };
  const wanted = useRef<Day | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each stretch draws other days
  useEffect(() => {
    if (wanted.current) grid.current?.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`)?.focus();
    wanted.current = null;
  }, [grid, stretch]);
  const goTo = (day: Day) => {
    if (!isKnown(day)) return;
    setStop(day);
    const cell = grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`);
    if (cell) return cell.focus();
    wanted.current = day;
    latest.current.stretch.goTo(day);
  };
  const across = (by: number) => () => goTo(addDays(dayOfFocus() ?? addDays(latest.current.stretch.at, -by), by));
  const along = (by: 1 | -1) => () => {
    const stops = stopsOf(dayOfFocus(), grid.current);
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + by];
    if (next && stops.includes(document.activeElement as HTMLElement)) return next.focus();
    across(7 * by)();
  };
  const carry = (days: number) => () => {
    const task = taskUnderCursor();
    if (!task?.due || !mayMove(task)) return;
    const due = addDays(task.due, days);
    const start = task.start ? addDays(task.start, days) : due;
    moveBy(task, days);
    if (!grid.current?.querySelector(`[data-day="${start}"]`)) latest.current.stretch.goTo(start);
    setStop(start);
  };
  const add = () => {
    const day = dayOfFocus() ?? latest.current.stretch.at;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`);
    if (cell) latest.current.onAdd?.(day, cell);
  };
  const isHere = () => grid.current?.contains(document.activeElement) ?? false;
  const onDays = { group: t`Calendar`, onlyKeys: true, when: isHere };
  const onScreen = { group: t`Calendar`, when: isOnTasks };
  const turn = (by: 1 | -1) => () => latest.current.stretch.turn(by);
  useCommands(
    [
      { id: 'calendar.right', title: t`Next day`, keys: 'ArrowRight', run: across(1), ...onDays },
      { id: 'calendar.left', title: t`Day before`, keys: 'ArrowLeft', run: across(-1), ...onDays },
      { id: 'calendar.down', title: t`Next task, or the week below`, keys: 'J|ArrowDown', run: along(1), ...onDays },
      { id: 'calendar.up', title: t`Task before, or the week above`, keys: 'K|ArrowUp', run: along(-1), ...onDays },
      { id: 'calendar.later', title: t`Move the task a day on`, keys: 'Shift+ArrowRight', run: carry(1), ...onDays },
      {
        id: 'calendar.earlier',
        title: t`Move the task a day back`,
        keys: 'Shift+ArrowLeft',
        run: carry(-1),
        ...onDays,
      },
      { id: 'calendar.week-on', title: t`Move the task a week on`, keys: 'Shift+ArrowDown', run: carry(7), ...onDays },
      {
        id: 'calendar.week-back',
        title: t`Move the task a week back`,
        keys: 'Shift+ArrowUp',
        run: carry(-7),
        ...onDays,
      },
      { id: 'calendar.next', title: t`Next month or week`, keys: 'PageDown', run: turn(1), ...onScreen },
      { id: 'calendar.before', title: t`Month or week before`, keys: 'PageUp', run: turn(-1), ...onScreen },
      {
        id: 'calendar.today',
        title: t`Go to today`,
        keys: 'T',
        run: () => goTo(latest.current.stretch.today),
        ...onScreen,
      },
      { id: 'calendar.month', title: t`Show a month`, run: () => latest.current.stretch.show('month'), ...onScreen },
      { id: 'calendar.week', title: t`Show a week`, run: () => latest.current.stretch.show('week'), ...onScreen },
      {
        id: 'task.new',
        title: t`New task`,
        keys: 'C',
        group: t`Task`,
        when: () => latest.current.onAdd !== null,
        run: add,
      },
    ],
    [i18n.locale],
  );
}

/** The day the focus is on or in. */
const dayOfFocus = (): Day | null => document.activeElement?.closest<HTMLElement>('[data-day]')?.dataset.day ?? null;

/** Where the focus stops in a day: the day itself, each task on it, and what there is more. */
function stopsOf(day: Day | null, grid: HTMLElement | null): HTMLElement[] {
  const cell = grid?.querySelector<HTMLElement>(`[data-day="${day}"]`);
  return cell ? [cell, ...cell.querySelectorAll<HTMLElement>('[data-spot], [data-more]')] : [];
}
