/** Dragging tasks to other days, with mouse and touch: from day to day, and from the tray. */
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { type RefObject, useEffect, useSyncExternalStore } from 'react';
import { store } from '../../data/local.ts';
import type { Day, Id, Task } from '../../data/rows.ts';
import { signal } from '../../data/signal.ts';
import { addDays, daysBetween } from '../../ui/dates.ts';
import { moveTo } from './moving.ts';

/** The days on which what is dragged would lie. */
const landing = signal<{ first: Day; last: Day } | null>(null);

export const useLands = (day: Day): boolean =>
  useSyncExternalStore(landing.subscribe, () => {
    const place = landing.get();
    return place !== null && place.first <= day && day <= place.last;
  });

/** `from` is the first day of the piece that is taken and how many days it has; null in the tray. */
export function useTaskDrag(
  element: RefObject<HTMLElement | null>,
  task: Id,
  from: { day: Day; days: number } | null,
  isOn: boolean,
) {
  const [day, days] = [from?.day ?? null, from?.days ?? 1];
  useEffect(() => {
    if (!isOn || !element.current) return;
    return draggable({
      element: element.current,
      getInitialData: ({ input, element }) => {
        const box = element.getBoundingClientRect();
        const at = Math.floor(((input.clientX - box.left) / box.width) * days);
        return { task, takenAt: day && addDays(day, Math.max(0, Math.min(at, days - 1))) };
      },
    });
  }, [element, task, day, days, isOn]);
}

/** Makes the day a place to drop. */
export function useDayDrop(cell: RefObject<HTMLElement | null>, day: Day) {
  useEffect(() => {
    if (!cell.current) return;
    return dropTargetForElements({
      element: cell.current,
      canDrop: ({ source }) => 'takenAt' in source.data,
      getData: () => ({ day }),
      onDragEnter: ({ source }) => landing.set(spanAt(source.data, day)),
    });
  }, [cell, day]);
}

export function useCalendarDrops(frame: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    return combine(
      autoScrollForElements({ element }),
      monitorForElements({
        canMonitor: ({ source }) => 'takenAt' in source.data,
        onDropTargetChange: ({ location }) => location.current.dropTargets.length || landing.set(null),
        onDrop: ({ source, location }) => {
          landing.set(null);
          const day = location.current.dropTargets.find((target) => 'day' in target.data)?.data.day as Day | undefined;
          const task = taken(source.data);
          if (task && day) moveTo(task, day, source.data.takenAt as Day | null);
        },
      }),
    );
  }, [frame]);
}

type Taken = Record<string, unknown>;

const taken = (data: Taken): Task | undefined => store.row('task', data.task as Id);

function spanAt(data: Taken, day: Day): { first: Day; last: Day } {
  const task = taken(data);
  const takenAt = data.takenAt as Day | null;
  if (!task?.due || !takenAt) return { first: day, last: day };
  const by = daysBetween(takenAt, day);
  return { first: addDays(task.start ?? task.due, by), last: addDays(task.due, by) };
}
