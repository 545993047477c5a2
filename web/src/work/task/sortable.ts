/** Lets the rows of a short list be put in order: by dragging a grip, and by Alt with the arrow keys. */

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  attachClosestEdge,
  type Edge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { behindDrop, behindStep } from './order.ts';

interface Sorting {
  /** Tells lists apart, so that a row stays in its own. */
  list: string;
  id: string;
  order: readonly string[];
  row: RefObject<HTMLElement | null>;
  grip: RefObject<HTMLElement | null>;
  isDisabled?: boolean;
  onMove: (behind: string | null) => void;
}

export function useSortable({ list, id, order, row, grip, isDisabled = false, onMove }: Sorting) {
  const [edge, setEdge] = useState<Edge | null>(null);
  const [isDragging, setDragging] = useState(false);
  const drop = useEffectEvent(
    (moved: string, self: Record<string | symbol, unknown>, move: (to: string | null) => void) => {
      const side = extractClosestEdge(self);
      const behind = behindDrop(order, moved, id, side === 'top' ? 'top' : 'bottom');
      if (behind !== undefined) move(behind);
    },
  );
  const carried = useEffectEvent(() => ({ list, id, move: onMove }));
  useEffect(() => {
    if (!row.current || !grip.current || isDisabled) return;
    const element = row.current;
    return combine(
      draggable({
        element,
        dragHandle: grip.current,
        getInitialData: () => carried(),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.list === list && source.data.id !== id,
        getData: ({ input }) => attachClosestEdge({}, { element, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null);
          drop(String(source.data.id), self.data, source.data.move as (behind: string | null) => void);
        },
      }),
    );
  }, [list, id, isDisabled, row, grip]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    if (!event.altKey || !step || isDisabled) return;
    event.preventDefault();
    const behind = behindStep(order, id, step);
    if (behind !== undefined) onMove(behind);
  };
  return { edge, isDragging, onKeyDown };
}
