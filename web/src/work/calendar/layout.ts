/** Where things stand in a week: each gets a lane that is free on all of its days, long ones first. */
import type { Absence, Day, Id, Task } from '../../data/rows.ts';
import type { Milestone } from '../../data/schedule-rows.ts';

export interface Span {
  /** Unique in the calendar: the id of the row. */
  id: Id;
  start: Day;
  /** Its last day. */
  end: Day;
  task?: Task;
  away?: Absence;
  milestone?: Milestone;
}

/** A piece of a span in one week. */
export interface Piece extends Span {
  /** The place of its first day in the week. */
  from: number;
  days: number;
  lane: number;
  /** Whether it began before this week, or goes on after it. */
  before: boolean;
  after: boolean;
}

export interface WeekLayout {
  /** By the day they begin with in this week. */
  pieces: Piece[][];
  /** How many of a day do not fit, day by day. */
  hidden: number[];
  lanes: number;
}

/** A task stands on its due day, or from its start to its due day. */
export const spanOf = (task: Task): Span => ({ id: task.id, start: task.start ?? task.due!, end: task.due!, task });
export const absenceSpan = (away: Absence): Span => ({ id: away.id, start: away.start, end: away.end, away });

export const milestoneSpan = (milestone: Milestone): Span => ({
  id: milestone.id,
  start: milestone.due,
  end: milestone.due,
  milestone,
});

export function layoutOf(week: readonly Day[], spans: readonly Span[], most: number): WeekLayout {
  const [first, last] = [week[0]!, week[6]!];
  const here = spans.filter((span) => span.start <= last && span.end >= first).sort(inTurn);
  const taken: boolean[][] = [];
  const layout: WeekLayout = { pieces: week.map(() => []), hidden: week.map(() => 0), lanes: 0 };
  for (const span of here) {
    const from = Math.max(0, week.indexOf(span.start));
    const to = span.end > last ? 6 : week.indexOf(span.end);
    const lane = freeLane(taken, from, to);
    if (lane >= most) {
      for (let day = from; day <= to; day++) layout.hidden[day]! += 1;
      continue;
    }
    taken[lane] ??= [];
    for (let day = from; day <= to; day++) taken[lane]![day] = true;
    const piece = { ...span, from, days: to - from + 1, lane, before: span.start < first, after: span.end > last };
    layout.pieces[from]!.push(piece);
    layout.lanes = Math.max(layout.lanes, lane + 1);
  }
  for (const pieces of layout.pieces) pieces.sort((a, b) => a.lane - b.lane);
  return layout;
}

function freeLane(taken: boolean[][], from: number, to: number): number {
  for (let lane = 0; ; lane++) {
    const days = taken[lane];
    if (!days) return lane;
    let isFree = true;
    for (let day = from; day <= to; day++) if (days[day]) isFree = false;
    if (isFree) return lane;
  }
}

/** Milestones and time off first, then what lasts longest, then what is open, urgent, and as it was made. */
const inTurn = (a: Span, b: Span): number =>
  Number(!!b.milestone) - Number(!!a.milestone) ||
  Number(!!b.away) - Number(!!a.away) ||
  compare(a.start, b.start) ||
  compare(b.end, a.end) ||
  Number(!!a.task?.done_at) - Number(!!b.task?.done_at) ||
  (b.task?.priority ?? 0) - (a.task?.priority ?? 0) ||
  compare(a.id, b.id);

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
