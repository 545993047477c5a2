/** Dragging cards, with mouse and touch: what can be taken, where it lands, and scrolling at the edges. */

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  type ElementDropTargetEventBasePayload,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { store } from '../../data/local.ts';
import type { Id, Task } from '../../data/rows.ts';
import type { Groups } from '../../data/view.ts';
import type { Here } from '../tasks/here.tsx';
import { indexAt } from '../tasks/landing.ts';
import { moveInto } from '../tasks/moving.ts';

export type Edge = 'top' | 'bottom';

/** Makes the card something to take, and its slot a place to drop another one above or below. */
export function useCardDrag(
  slot: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
  task: Id,
  isOn: boolean,
) {
  const [edge, setEdge] = useState<Edge | null>(null);
  const [isTaken, setTaken] = useState(false);
  useEffect(() => {
    if (!isOn || !slot.current || !card.current) return;
    return combine(
      draggable({
        element: card.current,
        getInitialData: () => ({ task }),
        onDragStart: () => setTaken(true),
        onDrop: () => setTaken(false),
      }),
      dropTargetForElements({
        element: slot.current,
        canDrop: ({ source }) => 'task' in source.data && source.data.task !== task,
        getData: ({ input, element }) =>
          attachClosestEdge({ over: task }, { input, element, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data) as Edge | null),
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    );
  }, [slot, card, task, isOn]);
  return { edge, isTaken };
}

/** Makes the column a place to drop: on no card it is its end. `over` says what to mark. */
export function useColumnDrop(
  column: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  status: Id,
  isOn: boolean,
): 'end' | 'card' | null {
  const [over, setOver] = useState<'end' | 'card' | null>(null);
  useEffect(() => {
    if (!isOn || !column.current || !list.current) return;
    const look = ({ location, self }: ElementDropTargetEventBasePayload) =>
      setOver(location.current.dropTargets[0]?.element === self.element ? 'end' : 'card');
    return combine(
      dropTargetForElements({
        element: column.current,
        canDrop: ({ source }) => 'task' in source.data,
        getData: () => ({ column: status }),
        onDragEnter: look,
        onDrag: look,
        onDragLeave: () => setOver(null),
        onDrop: () => setOver(null),
      }),
      autoScrollForElements({ element: list.current }),
    );
  }, [column, list, status, isOn]);
  return over;
}

/** Moves what was dropped; scrolls the board sideways while something is dragged. */
export function useBoardDrops(board: RefObject<HTMLElement | null>, here: Here, seen: Groups<Task>) {
  const latest = useRef({ here, seen });
  latest.current = { here, seen };
  useEffect(() => {
    const element = board.current;
    if (!element) return;
    return combine(
      autoScrollForElements({ element }),
      monitorForElements({
        canMonitor: ({ source }) => 'task' in source.data,
        onDragStart: () => element.setAttribute('data-dragging', ''),
        onDrop: ({ source, location }) => {
          element.removeAttribute('data-dragging');
          drop(latest.current, source.data.task as Id, location.current.dropTargets);
        },
      }),
    );
  }, [board]);
}

type Targets = readonly { data: Record<string | symbol, unknown> }[];

function drop({ here, seen }: { here: Here; seen: Groups<Task> }, moved: Id, targets: Targets) {
  const task = store.row('task', moved);
  const column = targets.find((target) => 'column' in target.data);
  const card = targets.find((target) => 'over' in target.data);
  const status = here.statuses.find((each) => each.id === column?.data.column);
  if (!task || !status) return;
  const tasks = seen.get(status.id) ?? [];
  const edge = card && extractClosestEdge(card.data) === 'top' ? 'top' : 'bottom';
  const ids = tasks.map((each) => each.id);
  const index = indexAt(ids, moved, (card?.data.over as Id | undefined) ?? null, edge);
  if (task.status_id === status.id && ids.indexOf(moved) === index) return; // it was put back where it lay
  void moveInto(task, status, tasks, index);
}
