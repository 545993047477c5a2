/** Which task the keys act on, and which are chosen for a common change. Board and list share both. */
import { type RefObject, useLayoutEffect, useSyncExternalStore } from 'react';
import type { Id } from '../../data/rows.ts';
import { signal } from '../../data/signal.ts';

/**
 * The place of the cursor: a task's id, or "id@group" where a list shows one task in several groups.
 */
export type Spot = string;
export const spotOf = (task: Id, group?: string): Spot => (group ? `${task}@${group}` : task);
export const taskAt = (spot: Spot): Id => spot.split('@')[0] ?? '';

export const cursor = signal<Spot | null>(null);
/** The cell of the row the cursor is in; null is the row as a whole. */
export const cell = signal<string | null>(null);

export const useIsCursor = (spot: Spot): boolean => useSyncExternalStore(cursor.subscribe, () => cursor.get() === spot);

const LONGEST_WAIT = 1000; // milliseconds until a moved card must have been drawn again
let wanted: { spot: Spot; until: number } | null = null;

/** Puts the cursor and the focus there, now or as soon as it is drawn. */
export function focusOn(spot: Spot) {
  wanted = { spot, until: performance.now() + LONGEST_WAIT };
  cursor.set(spot);
  give(document.querySelector<HTMLElement>(`[data-spot="${CSS.escape(spot)}"]`));
}

/** Whether the cursor was just put there, so that it has to be brought into view. */
export const isAwaited = (spot: Spot): boolean => wanted?.spot === spot && performance.now() <= wanted.until;

/** For the element of a task: takes the focus when it was waited for. */
export function useAwaitedFocus(ref: RefObject<HTMLElement | null>, spot: Spot) {
  useLayoutEffect(() => {
    if (isAwaited(spot)) give(ref.current);
  }, [ref, spot]);
}

function give(element: HTMLElement | null) {
  const name = cell.get();
  const target = name ? element?.querySelector<HTMLElement>(`[data-cell="${name}"]`) : null;
  (target ?? element)?.focus({ preventScroll: true });
}

/** Whether keys are meant for the tasks: not while one is in the panel beside them. */
export const isOnTasks = (): boolean => !document.activeElement?.closest('aside[tabindex]');

// The chosen

const NONE: ReadonlySet<Id> = new Set();
export const chosen = signal<ReadonlySet<Id>>(NONE);
export const useIsChosen = (task: Id): boolean => useSyncExternalStore(chosen.subscribe, () => chosen.get().has(task));

let anchor: Id | null = null;

export function choose(task: Id) {
  const next = new Set(chosen.get());
  if (!next.delete(task)) next.add(task);
  anchor = task;
  chosen.set(next);
}

/** From the one chosen last to this one, in the order people see. */
export function chooseUpTo(task: Id, order: readonly Id[]) {
  const from = anchor ? order.indexOf(anchor) : -1;
  const to = order.indexOf(task);
  if (from < 0 || to < 0) return choose(task);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  chosen.set(new Set([...chosen.get(), ...range]));
}

export const chooseAll = (tasks: Iterable<Id>) => chosen.set(new Set(tasks));
export const chooseNone = () => chosen.set(NONE);
