/** How much each task may slip before the whole is done later, and the chain that may not slip at all. */
import type { Id } from '../../data/rows.ts';
import { type Bar, barOf, type Dated } from './bars.ts';
import type { Facts, Tie } from './foresee.ts';
import { type DayNumber, lagDays, type WorkDays } from './work-days.ts';

export interface Slack {
  /** Working days; negative where a link is not kept as the dates stand. */
  days: number;
  /** The last day on which it may be done. */
  until: DayNumber;
}

interface Piece {
  bar: Bar;
  days: WorkDays;
}

/** For every open task with dates that is tied to another one; others hold nothing up and are not told. */
export function slackOf(facts: Pick<Facts, 'tasks' | 'links' | 'daysOf'>): ReadonlyMap<Id, Slack> {
  const pieces = new Map<Id, Piece>();
  for (const task of facts.tasks.values()) {
    if (task.done_at !== null) continue;
    const days = facts.daysOf(task as Dated);
    const bar = barOf(task, days);
    if (bar) pieces.set(task.id, { bar, days });
  }
  const links = facts.links.filter((link) => pieces.has(link.task_id) && pieces.has(link.predecessor_id));
  const tied = new Set(links.flatMap((link) => [link.task_id, link.predecessor_id]));
  const end = Math.max(...[...tied].map((id) => pieces.get(id)!.bar.last + 1), 0);
  const latest = new Map<Id, number>();
  for (const id of backwards([...tied], links)) latest.set(id, latestEnd(id, pieces, links, latest, end));
  const found = new Map<Id, Slack>();
  for (const id of tied) {
    const { bar, days } = pieces.get(id)!;
    const until = latest.get(id)! - 1;
    const slip = until >= bar.last ? days.count(bar.last + 1, until) : -days.count(until + 1, bar.last);
    found.set(id, { days: slip, until });
  }
  return found;
}

export const isCritical = (slack: Slack | undefined): boolean => slack !== undefined && slack.days <= 0;

/** The moment (the beginning of a day) by which a task has to be done, so that what waits for it keeps its dates. */
function latestEnd(
  id: Id,
  pieces: ReadonlyMap<Id, Piece>,
  links: readonly Tie[],
  latest: ReadonlyMap<Id, number>,
  end: number,
): number {
  const { bar, days } = pieces.get(id)!;
  let found = end;
  for (const link of links) {
    if (link.predecessor_id !== id) continue;
    const after = pieces.get(link.task_id)!;
    const its = latest.get(link.task_id) ?? end;
    const start = after.days.nth(its - 1, after.bar.days, -1);
    let moment = link.type.endsWith('S') ? start : its;
    const lag = lagDays(link.lag);
    if (lag > 0) moment = after.days.nth(moment - 1, lag, -1);
    if (lag < 0) moment = after.days.nth(moment, -lag, 1) + 1;
    if (link.type.startsWith('S')) moment = days.nth(moment, bar.days, 1) + 1;
    found = Math.min(found, moment);
  }
  return found;
}

/** Successors first; what is in a circle (there is none) would be left out. */
function backwards(ids: readonly Id[], links: readonly Tie[]): Id[] {
  const waits = new Map<Id, number>(ids.map((id) => [id, 0]));
  const before = new Map<Id, Id[]>();
  for (const { predecessor_id, task_id } of links) {
    waits.set(predecessor_id, waits.get(predecessor_id)! + 1);
    before.set(task_id, [...(before.get(task_id) ?? []), predecessor_id]);
  }
  const free = ids.filter((id) => !waits.get(id));
  for (const id of free) {
    for (const each of before.get(id) ?? []) {
      const left = waits.get(each)! - 1;
      waits.set(each, left);
      if (!left) free.push(each);
    }
  }
  return free;
}
