/** Where the dots of a forecast stand: stacked over a line of days, what lies far beyond the rest at its end. */
import { addDays, type Day, daysBetween } from '../ui/dates.ts';

const COLUMNS = 30;

export interface Dot {
  /** Per cent from the left. */
  left: number;
  /** How many stand below it. */
  level: number;
  isKept: boolean;
}

export interface Plot {
  dots: Dot[];
  height: number;
  ticks: Day[];
  /** How many dots lie further right than is drawn. */
  beyond: number;
  place: (day: Day) => number;
}

export function laidOut(
  dots: readonly (Day | null)[],
  today: Day,
  due: Day | null,
  dates: readonly (Day | null)[],
): Plot {
  const last = farthest(dots, due, today);
  const span = Math.max(daysBetween(today, last), 7);
  const place = (day: Day) => 2 + 94 * Math.min(Math.max(daysBetween(today, day) / span, 0), 1);
  const stacked = new Map<number, number>();
  const placed = dots.map((day) => {
    const column = Math.round((place(day ?? addDays(last, span)) / 100) * COLUMNS);
    const level = stacked.get(column) ?? 0;
    stacked.set(column, level + 1);
    return { left: (column / COLUMNS) * 100, level, isKept: due === null || (day !== null && day <= due) };
  });
  const beyond = dots.filter((day) => day === null || day > last).length;
  const marks = [0, 1 / 3, 2 / 3, 1].map((part) => addDays(today, Math.round(span * part)));
  return { dots: placed, height: Math.max(3, ...stacked.values()), ticks: marks, beyond, place: (day) => place(day) };

  /** The day up to which is drawn: nine of ten dates and the due date, but never a few stray ones. */
  function farthest(all: readonly (Day | null)[], end: Day | null, from: Day): Day {
    const known = all.filter((day): day is Day => day !== null);
    const most = known[Math.min(known.length - 1, Math.floor(all.length * 0.9) - 1)] ?? from;
    return [from, most, end ?? from, dates[1] ?? from].sort().at(-1) ?? from;
  }
}
