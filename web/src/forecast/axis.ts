/** One axis of days for several ranges: from today to the last of their days that is worth drawing. */
import { addDays, type Day, daysBetween } from '../ui/dates.ts';

export interface Axis {
  /** Per cent from the left; null lies beyond the end. */
  place: (day: Day | null | undefined) => number;
}

interface Ranged {
  due: Day;
  dates: readonly (Day | null)[];
}

/** The widest doubt must not press all else together: it is cut off at twice the way to what is likely. */
export function axisOf(all: readonly Ranged[], today: Day): Axis {
  const worth = all.flatMap(({ due, dates }) => [due, dates[1] ?? today]);
  const likely = Math.max(14, ...worth.map((day) => daysBetween(today, day)));
  const sure = Math.max(...all.map(({ dates }) => daysBetween(today, dates[2] ?? addDays(today, 2 * likely))));
  const span = Math.max(likely, Math.min(sure, 2 * likely));
  return { place: (day) => (day ? 100 * Math.min(Math.max(daysBetween(today, day) / span, 0), 1) : 100) };
}
