/** Dragging a task from an opened week to somebody else's row, with mouse and touch. */
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { type RefObject, useEffect } from 'react';
import { store } from '../../data/local.ts';
import type { Id, Task } from '../../data/rows.ts';
import { giveTo, takersOf } from './giving.ts';
import { inTheAir, preview } from './preview.ts';

export function useTaskDrag(card: RefObject<HTMLElement | null>, task: Id, isOn: boolean) {
  useEffect(() => {
    if (!isOn || !card.current) return;
    return draggable({ element: card.current, getInitialData: () => ({ task }) });
  }, [card, task, isOn]);
}

/** Makes the row of a person a place to drop what they may take. */
export function useRowDrop(row: RefObject<HTMLElement | null>, person: Id) {
  useEffect(() => {
    if (!row.current) return;
    return dropTargetForElements({
      element: row.current,
      canDrop: () => inTheAir.get()?.takers.has(person) ?? false,
      getData: () => ({ person }),
      onDragEnter: () => {
        const task = inTheAir.get()?.task;
        if (task) preview.set({ task, to: person });
      },
      onDragLeave: () => preview.get()?.to === person && preview.set(null),
    });
  }, [row, person]);
}

export function useTaskDrops(frame: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    return combine(
      autoScrollForElements({ element }),
      monitorForElements({
        canMonitor: ({ source }) => 'task' in source.data,
        onGenerateDragPreview: ({ source }) => take(source.data.task as Id),
        onDrop: ({ source, location }) => {
          const person = location.current.dropTargets.find((target) => 'person' in target.data)?.data.person;
          const task = store.row('task', source.data.task as Id);
          inTheAir.set(null);
          preview.set(null);
          if (task && person) void giveTo(task, person as Id);
        },
      }),
    );
  }, [frame]);
}

function take(id: Id) {
  const task: Task | undefined = store.row('task', id);
  if (task) inTheAir.set({ task, takers: takersOf(task) });
}
