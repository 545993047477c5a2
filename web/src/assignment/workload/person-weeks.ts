/** How full one person is, week by week. */
import type { Task } from '../../data/rows.ts';
import { spread, type Work } from '../load.ts';
import type { WorkingTime } from '../working-time.ts';
import type { Week } from './weeks.ts';

/** Minutes of one week. */
export interface WeekLoad {
  /** Those that can be planned; of this week those that are left. */
  capacity: number;
  planned: number;
  /** The share of the week's working time that is time off, 0 to 1. */
  away: number;
}

/** `usual` stands in for estimates that are missing, minutes. */
export function weekLoads(
  time: WorkingTime,
  weeks: readonly Week[],
  tasks: readonly Work[],
  usual: number,
): WeekLoad[] {
  const loads = weeks.map(({ first, last }) => {
    const scheduled = time.scheduled(first, last);
    const away = scheduled ? 1 - time.minutes(first, last) / scheduled : 0;
    return { capacity: time.between(first, last), planned: 0, away };
  });
  const ends = endsOf(weeks);
  for (const task of tasks) {
    const parts = spread(time, task, usual, ends);
    for (let at = 0; at < loads.length; at++) loads[at]!.planned += parts[at + 1]!;
  }
  return loads;
}

export interface Part {
  task: Task;
  /** Minutes of it that fall into the week. */
  minutes: number;
}

/** The tasks somebody works on in a week, those that take the most first. */
export function tasksOfWeek(time: WorkingTime, week: Week, tasks: readonly Task[], usual: number): Part[] {
  const parts = tasks.map((task) => ({ task, minutes: spread(time, task, usual, endsOf([week]))[1]! }));
  return parts
    .filter((part) => part.minutes >= 1)
    .sort((a, b) => b.minutes - a.minutes || a.task.number - b.task.number);
}

/** What falls before the first week is told apart, so that it counts to none. */
const endsOf = (weeks: readonly Week[]) => [weeks[0]!.first - 1, ...weeks.map((week) => week.last)];

/** Minutes too much, told only where it is half an hour or more: estimates are no finer. */
export function tooMuch({ planned, capacity }: WeekLoad): number {
  const over = planned - capacity;
  return over >= 30 ? over : 0;
}
