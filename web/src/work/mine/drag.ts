/** Dragging what is mine into my own order: above or below another task, or onto a shelf. */
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { Id } from '../../data/rows.ts';
import type { Shelf } from '../../data/turn-commands.ts';
import { indexAt } from '../tasks/landing.ts';

/** A shelf with what lies on it. */
export interface Lying {
  shelf: Shelf | null;
  ids: readonly Id[];
}

export type Drop = (task: Id, shelf: Shelf, index: number) => void;

export function useMyDrag(row: RefObject<HTMLElement | null>, task: Id, lying: Lying, canMove: boolean, drop: Drop) {
  const [edge, setEdge] = useState<'top' | 'bottom' | null>(null);
  const land = useEffectEvent((moved: Id, side: 'top' | 'bottom') => {
    if (lying.shelf) drop(moved, lying.shelf, indexAt(lying.ids, moved, task, side));
  });
  const takes = useEffectEvent((moved: unknown) => lying.shelf !== null && moved !== task);
  useEffect(() => {
    if (!row.current || !canMove) return;
    return combine(
      draggable({ element: row.current, getInitialData: () => ({ mine: task }) }),
      dropTargetForElements({
        element: row.current,
        canDrop: ({ source }) => 'mine' in source.data && takes(source.data.mine),
        getData: ({ input, element }) => attachClosestEdge({}, { input, element, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data) as 'top' | 'bottom'),
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, self }) => {
          setEdge(null);
          land(source.data.mine as Id, extractClosestEdge(self.data) === 'top' ? 'top' : 'bottom');
        },
      }),
    );
  }, [row, task, canMove]);
  return edge;
}

/** The name of a shelf takes what is dropped on it, as the first. */
export function useShelfDrop(head: RefObject<HTMLElement | null>, shelf: Shelf | null, drop: Drop): boolean {
  const [isOver, setOver] = useState(false);
  const land = useEffectEvent((task: Id) => shelf && drop(task, shelf, 0));
  useEffect(() => {
    if (!head.current || !shelf) return;
    return dropTargetForElements({
      element: head.current,
      canDrop: ({ source }) => 'mine' in source.data,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        land(source.data.mine as Id);
      },
    });
  }, [head, shelf]);
  return isOver;
}
