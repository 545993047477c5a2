/** Where tasks would take more seats of something than there are, by their days. */
import type { Day, Id } from '../../data/rows.ts';

/** A task that takes seats from one day to another, both included. */
export interface Taking {
  task: Id;
  seats: number;
  from: Day;
  to: Day;
}

/** The days a task takes: without a start its due day alone, without a due day its start; null without either. */
export function daysOf(task: { start: Day | null; due: Day | null }): [Day, Day] | null {
  const from = task.start ?? task.due;
  const to = task.due ?? task.start;
  return from && to ? [from, to] : null;
}

/** The other tasks that leave too few seats on some day of this one; empty where all fit. */
export function clashesWith(mine: Taking, others: readonly Taking[], seats: number): readonly Id[] {
  const near = others.filter((one) => one.task !== mine.task && one.from <= mine.to && mine.from <= one.to);
  const days = [mine.from, ...near.map((one) => one.from).filter((day) => day >= mine.from)];
  const full = days.filter((day) => mine.seats + takenOn(day, near) > seats);
  return near.filter((one) => full.some((day) => one.from <= day && day <= one.to)).map((one) => one.task);
}

const takenOn = (day: Day, takings: readonly Taking[]): number =>
  takings.filter((one) => one.from <= day && day <= one.to).reduce((sum, one) => sum + one.seats, 0);
