/** The columns of the workload: calendar weeks, Monday first. */
import type { Day } from '../../data/rows.ts';
import { addDays, daysBetween, isDay, weekdayOf } from '../../ui/dates.ts';
import { type DayNumber, dayNumber } from '../working-time.ts';

export interface Week {
  /** Its Monday. */
  monday: Day;
  first: DayNumber;
  last: DayNumber;
  isNow: boolean;
}

export const WEEKS = 8;
/** How far "earlier" and "later" go. */
export const STEP = 4;

export const mondayOf = (day: Day): Day => addDays(day, -weekdayOf(day));

/** What the address says, or this week; nothing is planned before now. */
export function firstMonday(wished: string | undefined, today: Day): Day {
  const now = mondayOf(today);
  const isAhead = wished && isDay(wished) && mondayOf(wished) > now;
  return isAhead ? mondayOf(wished) : now;
}

export function weeksFrom(monday: Day, today: Day, count = WEEKS): Week[] {
  const now = mondayOf(today);
  return Array.from({ length: count }, (_, at) => {
    const start = addDays(monday, 7 * at);
    const first = dayNumber(start);
    return { monday: start, first, last: first + 6, isNow: daysBetween(now, start) === 0 };
  });
}
