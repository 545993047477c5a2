/** On which days somebody works, as plain day numbers, so that far dates cost nothing. */
import { type DayNumber, dayNumber, FULL_TIME, type Span } from '../../assignment/working-time.ts';
import type { Day } from '../../data/rows.ts';

export { type DayNumber, dayNumber } from '../../assignment/working-time.ts';

const EPOCH: DayNumber = 719_163; // 1 January 1970
const DAY_MS = 86_400_000;
const LAG_DAY = 480; // minutes
/** So far one looks for a working day; who has none is counted on like anybody else. */
const FAR = 200_000;

export const dayOf = (number: DayNumber): Day => new Date((number - EPOCH) * DAY_MS).toISOString().slice(0, 10);
/** Whether a day is one that can be written: years 0 to 9999. */
export const isSayable = (number: DayNumber): boolean => number > 0 && number < 3_652_059;

export class WorkDays {
  /** Minutes of a usual working day. */
  readonly usual: number;
  private readonly week: readonly boolean[];
  private readonly off: ReadonlySet<DayNumber>;

  /** `minutes`: of each weekday, Monday first; `off`: time off and public holidays. */
  constructor(minutes: readonly number[] = FULL_TIME, off: readonly Span[] = []) {
    const works = minutes.filter((each) => each > 0);
    this.week = (works.length ? minutes : FULL_TIME).map((each) => each > 0);
    this.usual = works.length ? Math.floor(works.reduce((sum, each) => sum + each, 0) / works.length) : LAG_DAY;
    const days = new Set<DayNumber>();
    for (const span of off) {
      const first = dayNumber(span.start);
      for (let day = first; day <= Math.min(dayNumber(span.end), first + 3660); day++) days.add(day);
    }
    this.off = days;
  }

  works(day: DayNumber): boolean {
    return this.week[(day + 6) % 7]! && !this.off.has(day);
  }

  /** Working days from one day to another, both included. */
  count(first: DayNumber, last: DayNumber): number {
    const length = last - first + 1;
    if (length <= 0) return 0;
    let count = Math.floor(length / 7) * this.week.filter(Boolean).length;
    for (let day = last - (length % 7) + 1; day <= last; day++) count += Number(this.week[(day + 6) % 7]);
    for (const day of this.off) if (day >= first && day <= last && this.week[(day + 6) % 7]) count--;
    return count;
  }

  /** The day on which so many working days are full, from this one on or back. */
  nth(day: DayNumber, count: number, step: 1 | -1): DayNumber {
    let left = count;
    for (let at = 0; at < FAR; at++, day += step) {
      if (this.works(day)) left--;
      if (left <= 0) return day;
    }
    return day;
  }

  /** The first working day from here on. */
  next(day: DayNumber): DayNumber {
    return this.nth(day, 1, 1);
  }

  /** How many working days an estimate takes. */
  length(effort: number | null): number {
    return Math.max(1, Math.ceil((effort ?? 0) / this.usual));
  }
}

/** Whole days of a lag in working minutes. */
export const lagDays = (minutes: number): number => Math.floor(minutes / LAG_DAY);
