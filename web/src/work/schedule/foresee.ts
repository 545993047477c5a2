/**
 * What moving a task would move, in whole days, before anything happens. Counted as the server counts it
 * (`tutti/work/scheduling.py`); `moves.json` holds both to the same answers. Tasks are pushed, never pulled; what is
 * held or done stays, and the conflict is told instead.
 */
import type { Link } from '../../data/link-rows.ts';
import type { Id } from '../../data/rows.ts';
import type { Milestone } from '../../data/schedule-rows.ts';
import { type Bar, barOf, type Dated, type Dates, datesAt } from './bars.ts';
import { type DayNumber, dayNumber, lagDays, type WorkDays } from './work-days.ts';

export type Tie = Pick<Link, 'id' | 'task_id' | 'predecessor_id' | 'type' | 'lag'>;

export interface Move {
  task: Id;
  bar: Bar;
  dates: Dates;
  /** What makes it follow; null for the one that somebody moves. */
  link: Id | null;
}

export interface Clash {
  task: Id;
  kind: 'held' | 'away' | 'milestone';
  days: number;
  link: Id | null;
  /** The first and the last day away. */
  first: DayNumber | null;
  last: DayNumber | null;
}

export interface Foreseen {
  /** First what is asked, then what follows, the nearest first. */
  moves: readonly Move[];
  clashes: readonly Clash[];
}

/** What one has to know of a project to foresee anything in it. */
export interface Facts {
  tasks: ReadonlyMap<Id, Dated>;
  links: readonly Tie[];
  daysOf: (task: Dated) => WorkDays;
  awayOf: (task: Dated) => readonly { start: string; end: string }[];
  milestone: (id: Id) => Pick<Milestone, 'due' | 'reached_on' | 'removed'> | undefined;
}

/** With `isPulled` the task itself follows its links too: for when one of them is new. */
export function foresee(facts: Facts, task: Id, dates: Dates, isPulled = false): Foreseen {
  const behind = behindOf(task, facts.links);
  const pieces = new Map<Id, Piece>();
  const links = facts.links.filter((link) => behind.has(link.task_id));
  for (const id of new Set([...behind, ...links.map((link) => link.predecessor_id)])) {
    const row = id === task ? { ...facts.tasks.get(id)!, ...dates } : facts.tasks.get(id);
    const days = row && facts.daysOf(row);
    const bar = row && days && barOf(row, days);
    if (!bar) continue;
    const stands = !behind.has(id) || row.held || row.done_at !== null || (id === task && !isPulled);
    pieces.set(id, { row, days, bar, stands, from: bar.first, to: bar.last + 1, link: null });
  }
  const among = links.filter((link) => pieces.has(link.task_id) && pieces.has(link.predecessor_id));
  const clashes: Clash[] = [];
  for (const piece of inOrder(pieces, among)) settle(piece, pieces, among, clashes);
  const moves = movesOf(task, dates, facts, pieces);
  for (const move of moves) clashes.push(...onTheWay(move, facts));
  return { moves, clashes };
}

/** A task on its way through the network; `from` is its first day, `to` the day after its last. */
interface Piece {
  row: Dated;
  days: WorkDays;
  bar: Bar;
  stands: boolean;
  from: DayNumber;
  to: DayNumber;
  link: Id | null;
}

const followers = new WeakMap<readonly Tie[], Map<Id, Id[]>>();

/** What waits for each task; the same for every frame of a drag, so it is kept with the links. */
function afterOf(links: readonly Tie[]): ReadonlyMap<Id, readonly Id[]> {
  let after = followers.get(links);
  if (after) return after;
  after = new Map();
  for (const { predecessor_id, task_id } of links) {
    const known = after.get(predecessor_id);
    if (known) known.push(task_id);
    else after.set(predecessor_id, [task_id]);
  }
  followers.set(links, after);
  return after;
}

function behindOf(task: Id, links: readonly Tie[]): Set<Id> {
  const after = afterOf(links);
  const found = new Set([task]);
  for (const each of found) for (const next of after.get(each) ?? []) found.add(next);
  return found;
}

/** Predecessors first. */
function inOrder(pieces: ReadonlyMap<Id, Piece>, links: readonly Tie[]): Piece[] {
  const waits = new Map<Id, number>([...pieces.keys()].map((id) => [id, 0]));
  for (const link of links) waits.set(link.task_id, waits.get(link.task_id)! + 1);
  const free = [...waits].filter(([, count]) => !count).map(([id]) => id);
  for (const id of free) {
    for (const link of links) {
      if (link.predecessor_id !== id) continue;
      const left = waits.get(link.task_id)! - 1;
      waits.set(link.task_id, left);
      if (!left) free.push(link.task_id);
    }
  }
  return free.map((id) => pieces.get(id)!);
}

/** Pushes a piece to where its links let it begin, or tells by how much it stands too early. */
function settle(piece: Piece, pieces: ReadonlyMap<Id, Piece>, links: readonly Tie[], clashes: Clash[]) {
  const into = links
    .filter((link) => link.task_id === piece.row.id)
    .sort((a, b) => (a.predecessor_id < b.predecessor_id ? -1 : 1));
  if (piece.stands) {
    for (const link of into) {
      const late = allowed(link, piece, pieces.get(link.predecessor_id)!) - piece.from;
      if (late > 0 && piece.row.done_at === null) clashes.push(clash(piece.row.id, 'held', late, link.id));
    }
    return;
  }
  piece.from = piece.days.next(piece.bar.first);
  for (const link of into) {
    const from = allowed(link, piece, pieces.get(link.predecessor_id)!);
    if (from > piece.from) [piece.from, piece.link] = [from, link.id];
  }
  piece.to = piece.days.nth(piece.from, piece.bar.days, 1) + 1;
}

/** The first day on which a link lets its successor begin. What stands counts every day, as it lies. */
export function allowed(link: Tie, after: Pick<Piece, 'days' | 'stands' | 'bar'>, before: Pick<Piece, 'from' | 'to'>) {
  const days = after.stands ? EVERY_DAY : after.days;
  const length = after.stands ? after.bar.last - after.bar.first + 1 : after.bar.days;
  let moment = link.type.startsWith('S') ? before.from : before.to;
  const lag = lagDays(link.lag);
  if (lag > 0) moment = days.nth(moment, lag, 1) + 1;
  if (lag < 0) moment = days.nth(moment - 1, 1 - lag, -1) + 1;
  if (link.type.endsWith('S')) return days.next(moment);
  const last = days.works(moment - 1) ? moment - 1 : days.next(moment);
  return days.nth(last, length, -1);
}

type Steps = Pick<WorkDays, 'works' | 'next' | 'nth'>;
const EVERY_DAY: Steps = {
  works: () => true,
  next: (day) => day,
  nth: (day, count, step) => day + step * (Math.max(count, 1) - 1),
};

function movesOf(task: Id, dates: Dates, facts: Facts, pieces: ReadonlyMap<Id, Piece>): Move[] {
  const moves: Move[] = [];
  for (const piece of pieces.values()) {
    if (piece.stands || piece.link === null || piece.from <= piece.bar.first) continue;
    const bar = { first: piece.from, last: piece.to - 1, days: piece.bar.days };
    moves.push({ task: piece.row.id, bar, dates: datesAt(piece.row, bar), link: piece.link });
  }
  if (!moves.some((move) => move.task === task)) {
    const row = facts.tasks.get(task);
    const bar = row && barOf({ ...row, ...dates }, facts.daysOf(row));
    if (bar) moves.push({ task, bar, dates, link: null });
  }
  return moves.sort((a, b) => Number(b.task === task) - Number(a.task === task) || a.bar.first - b.bar.first);
}

function* onTheWay({ task, bar }: Move, facts: Facts): Iterable<Clash> {
  const row = facts.tasks.get(task)!;
  if (row.done_at !== null) return;
  for (const { start, end } of facts.awayOf(row)) {
    const [first, last] = [dayNumber(start), dayNumber(end)];
    const shared = Math.min(last, bar.last) - Math.max(first, bar.first) + 1;
    if (shared > 0) yield { ...clash(task, 'away', shared, null), first, last };
  }
  const goal = row.milestone_id ? facts.milestone(row.milestone_id) : undefined;
  if (!goal || goal.removed || goal.reached_on) return;
  const late = bar.last - dayNumber(goal.due);
  if (late > 0) yield clash(task, 'milestone', late, null);
}

const clash = (task: Id, kind: Clash['kind'], days: number, link: Id | null): Clash => ({
  task,
  kind,
  days,
  link,
  first: null,
  last: null,
});
