/**
 * How full people are, counted as the suggestions count it (`tutti/engine/assign/load.py`): of the working time that is
 * left after time off, four fifths can be planned; work is spread evenly over its own time, from its start (or now) to
 * its due date.
 */
import type { Absence, Day, Task } from '../data/rows.ts';
import { type DayNumber, dayNumber, WorkingTime } from './working-time.ts';

const HORIZON = 28; // days
const UNDATED = 84; // days over which work without a due date is spread
const UNKNOWN = 240; // minutes, where nobody estimated anything

export type Work = Pick<Task, 'effort' | 'start' | 'due'>;

export interface Load {
  /** Minutes of the four weeks that can be planned. */
  capacity: number;
  /** Minutes of the work they have. */
  before: number;
  /** The same with what is proposed. */
  after: number;
}

/** What stands in for a missing estimate: the middle one of those that are known. */
export function usualEffort(tasks: readonly Work[]): number {
  const known = tasks.flatMap((task) => (task.effort === null ? [] : [task.effort])).sort((a, b) => a - b);
  const middle = known.length / 2;
  if (!known.length) return UNKNOWN;
  return Math.round(((known[Math.ceil(middle) - 1] ?? 0) + (known[Math.floor(middle)] ?? 0)) / 2);
}

interface Asked {
  today: Day;
  /** Minutes a day, Monday first. */
  week?: readonly number[] | undefined;
  absences?: readonly Pick<Absence, 'start' | 'end'>[] | undefined;
  has: readonly Work[];
  gets: readonly Work[];
  usual: number;
}

/** The load of the next four weeks, today as a whole day. */
export function loadOf({ today, week, absences, has, gets, usual }: Asked): Load {
  const time = new WorkingTime({ day: today, minute: 0 }, week, absences);
  const ends = [time.today + HORIZON - 1];
  const sum = (tasks: readonly Work[]) =>
    tasks.reduce((sum, task) => sum + (spread(time, task, usual, ends)[0] ?? 0), 0);
  const before = sum(has);
  return { capacity: time.until(time.today + HORIZON - 1), before, after: before + sum(gets) };
}

/**
 * The minutes of the work that fall up to each of these days, the last days of consecutive stretches: what falls before
 * the first of them counts to it. Work without working time before it is due falls on its first day as a whole.
 */
export function spread(time: WorkingTime, work: Work, usual: number, ends: readonly DayNumber[]): number[] {
  const minutes = work.effort === null ? usual : Math.max(1, work.effort);
  const from = Math.max(time.today, work.start ? dayNumber(work.start) : 0);
  const to = work.due ? dayNumber(work.due) : from + UNDATED - 1;
  const before = time.until(from - 1);
  const whole = Math.max(0, time.until(to) - before);
  let done = 0;
  return ends.map((end) => {
    const share = end < from ? 0 : end >= to || !whole ? 1 : Math.max(0, time.until(end) - before) / whole;
    const here = minutes * share - done;
    done += here;
    return here;
  });
}
