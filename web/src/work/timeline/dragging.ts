/** Bars are carried by the mouse or a pen: moved, stretched at either end, tied to another one. Fingers pan instead. */
import { type RefObject, useEffect, useRef } from 'react';
import { store } from '../../data/local.ts';
import type { Id } from '../../data/rows.ts';
import type { Facts } from '../schedule/foresee.ts';
import { air, carry, type Grip, tieTo } from './air.ts';
import { cancel, letGo } from './doing.ts';
import type { Geometry } from './geometry.ts';

interface DragNow {
  facts: Facts;
  geometry: Geometry;
  worksOn: (project: Id) => boolean;
}

interface Held {
  task: Id;
  grip: Grip | 'link';
  x: number;
  /** Where the frame was scrolled to. */
  left: number;
  isLifted: boolean;
  pointer: number;
}

/** Pixels before a press is a drag. */
const SLACK = 4;
/** Near the edge the chart moves along. */
const EDGE = 40;

/** Answers whether the last press was a drag, so that it does not open the task too. */
export function useBarDrag(frame: RefObject<HTMLDivElement | null>, now: DragNow): () => boolean {
  const latest = useRef(now);
  latest.current = now;
  const dragged = useRef(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let held: Held | null = null;
    const down = (event: PointerEvent) => {
      dragged.current = false;
      held = taken(event, element);
      if (held && !latest.current.worksOn(store.row('task', held.task)?.project_id ?? '')) held = null;
    };
    const move = (event: PointerEvent) => {
      if (!held || event.pointerId !== held.pointer) return;
      if (!held.isLifted) {
        if (Math.abs(event.clientX - held.x) < SLACK && held.grip !== 'link') return;
        held.isLifted = dragged.current = true;
        element.setPointerCapture(event.pointerId);
      }
      scrollAlong(element, event);
      follow(held, event, element, latest.current);
    };
    const up = () => {
      if (held?.isLifted) letGo();
      held = null;
    };
    const stop = () => {
      if (held?.isLifted) cancel();
      held = null;
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !held?.isLifted) return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', stop);
    addEventListener('keydown', onEscape, true);
    return () => {
      stop();
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', stop);
      removeEventListener('keydown', onEscape, true);
    };
  }, [frame]);
  return () => dragged.current;
}

function taken(event: PointerEvent, frame: HTMLElement): Held | null {
  if (event.button !== 0 || event.pointerType === 'touch' || air.get()) return null;
  const target = event.target as Element;
  const task = target.closest<HTMLElement>('[role=gridcell][data-spot]')?.dataset.spot;
  if (!task) return null;
  const grip = (target.closest<HTMLElement>('[data-grip]')?.dataset.grip ?? 'move') as Held['grip'];
  return { task, grip, x: event.clientX, left: frame.scrollLeft, isLifted: false, pointer: event.pointerId };
}

function follow(held: Held, event: PointerEvent, frame: HTMLElement, { facts, geometry }: DragNow) {
  if (held.grip === 'link') {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const to = under?.closest<HTMLElement>('[role=row]')?.querySelector<HTMLElement>('[data-spot]')?.dataset.spot;
    return tieTo(facts, held.task, to ?? null);
  }
  const moved = event.clientX - held.x + frame.scrollLeft - held.left;
  carry(facts, held.task, held.grip, Math.round(moved / geometry.day));
}

function scrollAlong(frame: HTMLElement, { clientX, clientY }: PointerEvent) {
  const box = frame.getBoundingClientRect();
  if (clientX > box.right - EDGE) frame.scrollLeft += 12;
  if (clientX < box.left + EDGE) frame.scrollLeft -= 12;
  if (clientY > box.bottom - EDGE) frame.scrollTop += 8;
  if (clientY < box.top + EDGE) frame.scrollTop -= 8;
}
