/** Where tasks lie on the calendar. */
import type { Task } from '../../data/rows.ts';
import { type DayNumber, dayNumber, dayOf, type WorkDays } from './work-days.ts';

/** What of a task has to do with dates. */
export type Dated = Pick<Task, 'id' | 'start' | 'due' | 'effort' | 'held' | 'done_at' | 'assignee_id' | 'milestone_id'>;
export type Dates = Pick<Task, 'start' | 'due'>;

export interface Bar {
  first: DayNumber;
  last: DayNumber;
  /** Working days. */
  days: number;
}

/** Null without dates; where one of the two is open, the estimate says how long it is. */
export function barOf({ start, due, effort }: Pick<Dated, 'start' | 'due' | 'effort'>, days: WorkDays): Bar | null {
  if (start && due) {
    const [first, last] = [dayNumber(start), dayNumber(due)];
    return { first, last, days: Math.max(1, days.count(first, last)) };
  }
  if (!start && !due) return null;
  const length = days.length(effort);
  if (start) return { first: dayNumber(start), last: days.nth(dayNumber(start), length, 1), days: length };
  const last = dayNumber(due!);
  return { first: days.nth(last, length, -1), last, days: length };
}

/** The dates of a task that lies there; a date it does not have it does not get. */
export const datesAt = ({ start, due }: Dates, { first, last }: Pick<Bar, 'first' | 'last'>): Dates => ({
  start: start ? dayOf(first) : null,
  due: due ? dayOf(last) : null,
});

/** Moved by some days: it begins on a working day and keeps its working days. */
export function shifted(bar: Bar, by: number, days: WorkDays): Bar {
  if (!by) return bar;
  const first = by > 0 ? days.next(bar.first + by) : days.nth(bar.first + by, 1, -1);
  return { first, last: days.nth(first, bar.days, 1), days: bar.days };
}

/** With another end or another beginning; a day at least. */
export function resized(bar: Bar, edge: 'start' | 'end', by: number, days: WorkDays): Bar {
  const first = edge === 'start' ? Math.min(bar.first + by, bar.last) : bar.first;
  const last = edge === 'end' ? Math.max(bar.last + by, bar.first) : bar.last;
  return { first, last, days: Math.max(1, days.count(first, last)) };
}
