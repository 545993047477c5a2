/** What is mine on its shelves: first in my own order, under it as the house would suggest, each with what speaks for it. */
import { plural, t } from '@lingui/core/macro';
import type { Category, Day, Id, Task } from '../../data/rows.ts';
import type { Shelf, Turn } from '../../data/turn-commands.ts';
import { addDays, daysBetween } from '../../ui/dates.ts';
import { formatEffort } from '../../ui/effort.ts';
import { endOfWeek } from '../tasks/due-buckets.ts';

export type Place = Shelf | 'waiting' | 'done';
export const PLACES: readonly Place[] = ['today', 'week', 'later', 'waiting', 'done'];
export const SHELVES: readonly Shelf[] = ['today', 'week', 'later'];

/** What is known of tasks beside their own fields. */
export interface Known {
  today: Day;
  turns: ReadonlyMap<Id, Turn>;
  categoryOf: (task: Task) => Category | undefined;
  /** What a task still waits for. */
  waits: (task: Task) => readonly Task[];
  /** How many open tasks wait for it. */
  blocks: (task: Task) => number;
}

/** Days that finished work stays in sight. */
const RECENT = 7;

export function placesOf(tasks: readonly Task[], known: Known): Map<Place, Task[]> {
  const places = new Map<Place, Task[]>(PLACES.map((place) => [place, []]));
  for (const task of tasks) {
    const place = placeOf(task, known);
    if (place) places.get(place)!.push(task);
  }
  for (const [place, list] of places) list.sort(place === 'done' ? newestFirst : inTurn(known));
  return places;
}

/** By the person's own word; without it what waits waits, and the rest goes by its date. */
function placeOf(task: Task, { today, turns, waits }: Known): Place | null {
  if (task.done_at !== null) return task.done_at.slice(0, 10) > addDays(today, -RECENT) ? 'done' : null;
  const shelf = turns.get(task.id)?.shelf;
  if (shelf) return shelf;
  if (waits(task).length) return 'waiting';
  if (task.due !== null && task.due <= today) return 'today';
  return task.due !== null && task.due <= endOfWeek(today) ? 'week' : 'later';
}

const newestFirst = (a: Task, b: Task): number => ((a.done_at ?? '') < (b.done_at ?? '') ? 1 : -1);

const inTurn = (known: Known) => (a: Task, b: Task) =>
  compare(rankOf(a, known), rankOf(b, known)) ||
  begun(b, known) - begun(a, known) ||
  b.priority - a.priority ||
  Math.sign(known.blocks(b)) - Math.sign(known.blocks(a)) ||
  compare(a.due ?? '9999', b.due ?? '9999') ||
  compare(a.id, b.id);

function rankOf(task: Task, { turns }: Known): number {
  const turn = turns.get(task.id);
  return turn?.shelf ? turn.rank : Number.POSITIVE_INFINITY;
}

const begun = (task: Task, { categoryOf }: Known): number => (categoryOf(task) === 'doing' ? 1 : 0);
const compare = <V extends string | number>(a: V, b: V): number => (a === b ? 0 : a < b ? -1 : 1);

/** What speaks for a task now, in words, the strongest first. `left` are the minutes left today. */
export function reasonsFor(task: Task, known: Known, left: number): string[] {
  const late = task.due === null ? 0 : daysBetween(task.due, known.today);
  const blocks = known.blocks(task);
  const isChosen = !!known.turns.get(task.id)?.shelf;
  return [
    isChosen && t`you put it here`,
    late > 0 && plural(late, { one: 'due # day ago', other: 'due # days ago' }),
    late === 0 && task.due !== null && t`due today`,
    late === -1 && t`due tomorrow`,
    begun(task, known) > 0 && t`already begun`,
    task.priority === 4 && t`urgent`,
    task.priority === 3 && t`of high priority`,
    blocks > 0 && plural(blocks, { one: '# task waits for it', other: '# tasks wait for it' }),
    task.effort !== null && task.effort <= left && t`fits the ${formatEffort(left)} left today`,
    task.effort !== null && left > 0 && task.effort > left && t`longer than the ${formatEffort(left)} left today`,
  ].filter((reason): reason is string => typeof reason === 'string');
}

export interface Move {
  shelf: Shelf;
  /** What stands there, in order, up to the moved one, which is the last. */
  tasks: Id[];
}

/** Where a task comes to lie at this place of a shelf. */
export function moveTo(places: ReadonlyMap<Place, readonly Task[]>, task: Id, shelf: Shelf, index: number): Move {
  const others = (places.get(shelf) ?? []).map((each) => each.id).filter((id) => id !== task);
  return { shelf, tasks: [...others.slice(0, Math.max(0, index)), task] };
}

/** One step up or down, over the edge of a shelf onto the next; null where there is nowhere to go. */
export function stepOf(places: ReadonlyMap<Place, readonly Task[]>, task: Id, by: 1 | -1): Move | null {
  const place = PLACES.find((each) => places.get(each)?.some((other) => other.id === task));
  if (!place || place === 'done') return null;
  if (place === 'waiting') return by < 0 ? moveTo(places, task, 'later', Number.POSITIVE_INFINITY) : null;
  const list = places.get(place)!;
  const index = list.findIndex((each) => each.id === task) + by;
  if (index >= 0 && index < list.length) return moveTo(places, task, place, index);
  const next = SHELVES[SHELVES.indexOf(place) + by];
  return next ? moveTo(places, task, next, by > 0 ? 0 : Number.POSITIVE_INFINITY) : null;
}
