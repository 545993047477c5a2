/** A bar in the air, by pointer or by keys: what it would move and what it would clash with, until it is let go. */
import { useSyncExternalStore } from 'react';
import { store } from '../../data/local.ts';
import type { Id, Task } from '../../data/rows.ts';
import { signal } from '../../data/signal.ts';
import { type Bar, barOf, type Dates, datesAt, resized, shifted } from '../schedule/bars.ts';
import { type Facts, type Foreseen, foresee, type Move, type Tie } from '../schedule/foresee.ts';
import { dayOf, isSayable } from '../schedule/work-days.ts';

export type Grip = 'move' | 'start' | 'end';

/** Moving or stretching a bar by some days. */
interface Carried {
  is: 'bar';
  task: Id;
  grip: Grip;
  by: number;
  dates: Dates;
  foreseen: Foreseen;
}

/** Tying a bar to another one; `to` is null until there is one it could be tied to. */
export interface Tying {
  is: 'link';
  task: Id;
  to: Id | null;
  /** The keys of the circle this would close. */
  circle: readonly Id[];
  foreseen: Foreseen;
}

export type Air = Carried | Tying;

export const air = signal<Air | null>(null);
const NOTHING: Foreseen = { moves: [], clashes: [] };

/** Where the bar of this task would lie, for that bar alone: others are not drawn again. */
export const useGhost = (task: Id): Move | null =>
  useSyncExternalStore(air.subscribe, () => air.get()?.foreseen.moves.find((move) => move.task === task) ?? null);

/** What part a task has in a link that is being drawn. */
export const useTiePart = (task: Id): 'from' | 'to' | null =>
  useSyncExternalStore(air.subscribe, () => {
    const now = air.get();
    if (now?.is !== 'link') return null;
    return now.task === task ? 'from' : now.to === task ? 'to' : null;
  });

/** Lifts a bar, or carries it on: by so many days from where it lies. */
export function carry(facts: Facts, task: Id, grip: Grip, by: number) {
  const now = air.get();
  if (now?.is === 'bar' && now.task === task && now.grip === grip && now.by === by) return;
  const row = facts.tasks.get(task);
  const bar = row && carriedBar(facts, task, grip, by);
  if (!row || !bar || !isNear(bar)) return;
  const dates = datesOf(row, bar, grip);
  air.set({ is: 'bar', task, grip, by, dates, foreseen: foresee(facts, task, dates) });
}

function carriedBar(facts: Facts, task: Id, grip: Grip, by: number): Bar | null {
  const row = facts.tasks.get(task)!;
  const days = facts.daysOf(row);
  const bar = barOf(row, days);
  if (!bar) return null;
  return grip === 'move' ? shifted(bar, by, days) : resized(bar, grip, by, days);
}

/** Who takes a bar by its open end gives it that date. */
function datesOf(row: Dates, bar: Bar, grip: Grip): Dates {
  if (grip === 'move') return datesAt(row, bar);
  return datesAt(
    { start: grip === 'start' ? dayOf(bar.first) : row.start, due: grip === 'end' ? dayOf(bar.last) : row.due },
    bar,
  );
}

/** Only days that the server takes too. */
const isNear = ({ first, last }: Bar): boolean =>
  isSayable(first) && isSayable(last) && dayOf(first) >= '1970-01-01' && dayOf(last) <= '2200-12-31';

/** Draws a link from a task to another one, which would wait for it. */
export function tieTo(facts: Facts, task: Id, to: Id | null) {
  const now = air.get();
  if (now?.is === 'link' && now.task === task && now.to === to) return;
  if (!to || to === task || !facts.tasks.has(to) || !isSameProject(task, to)) {
    return air.set({ is: 'link', task, to: null, circle: [], foreseen: NOTHING });
  }
  const circle = circleOf(facts.links, task, to);
  const link = { id: 'new', task_id: to, predecessor_id: task, type: 'FS' as const, lag: 0 };
  const { start, due } = facts.tasks.get(to)!;
  const known = { ...facts, links: [...facts.links, link] };
  const foreseen = circle.length || isTied(facts.links, task, to) ? NOTHING : foresee(known, to, { start, due }, true);
  air.set({ is: 'link', task, to, circle, foreseen });
}

const isSameProject = (one: Id, other: Id): boolean => projectOf(one) === projectOf(other);
const projectOf = (task: Id): Id | undefined => (store.row('task', task) as Task | undefined)?.project_id;

export const isTied = (links: readonly Tie[], task: Id, to: Id): boolean =>
  links.some((link) => link.predecessor_id === task && link.task_id === to);

/** The way back from `to` to `task` along the links, which a new link would close; empty when there is none. */
function circleOf(links: readonly Tie[], task: Id, to: Id): Id[] {
  const from = new Map<Id, Id | null>([[to, null]]);
  for (const each of from.keys()) {
    if (each === task) return [...wayBack(from, task).reverse(), to];
    for (const link of links) if (link.predecessor_id === each && !from.has(link.task_id)) from.set(link.task_id, each);
  }
  return [];
}

function wayBack(from: ReadonlyMap<Id, Id | null>, end: Id): Id[] {
  const way: Id[] = [];
  for (let at: Id | null = end; at; at = from.get(at) ?? null) way.push(at);
  return way;
}
