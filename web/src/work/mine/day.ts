/** A person's days: how what is due fits into the hours they have. */
import type { Day, Task } from '../../data/rows.ts';
import { addDays, weekdayOf } from '../../ui/dates.ts';

const WORKDAY = 480;

/** Days on which somebody does not work, both included. */
export interface Off {
  start: Day;
  end: Day;
  cancelled?: boolean;
}

/** Minutes a person works that day; without a week of their own, eight hours from Monday to Friday. */
export function capacityOn(day: Day, week: readonly number[] | undefined, absences: readonly Off[]): number {
  const isAway = absences.some((absence) => !absence.cancelled && absence.start <= day && day <= absence.end);
  if (isAway) return 0;
  const weekday = weekdayOf(day);
  return week ? (week[weekday] ?? 0) : weekday < 5 ? WORKDAY : 0;
}

export interface Load {
  day: Day;
  /** Minutes. */
  planned: number;
  capacity: number;
}

/** The next seven days: each task counts on the day it is due, late ones today. */
export function loads(
  tasks: readonly Task[],
  today: Day,
  week: readonly number[] | undefined,
  absences: readonly Off[],
): Load[] {
  const open = tasks.filter((task) => task.done_at === null && task.due !== null);
  return Array.from({ length: 7 }, (_, at) => {
    const day = addDays(today, at);
    const due = open.filter((task) => task.due === day || (at === 0 && task.due! < today));
    const planned = due.reduce((sum, task) => sum + (task.effort ?? 0), 0);
    return { day, planned, capacity: capacityOn(day, week, absences) };
  });
}
