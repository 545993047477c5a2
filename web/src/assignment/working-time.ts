/**
 * How many minutes of a person can be planned between two days: the week's pattern, without time off, times focus.
 * Counted as the suggestions count it (`tutti/engine/assign/working_time.py`); `loads.json` holds both to the same
 * numbers. Days are plain numbers here, so that far dates cost nothing.
 */
import type { Day } from '../data/rows.ts';

/** A day as a number: 1 is Monday, 1 January of the year 1. */
export type DayNumber = number;

/** Which day it is for somebody, and how many minutes of it have passed. */
export interface Clock {
  day: Day;
  minute: number;
}

export interface Span {
  start: Day;
  /** The last day. */
  end: Day;
}

export const FULL_TIME: readonly number[] = [480, 480, 480, 480, 480, 0, 0];
/** The share of working time that is planned; the rest goes to meetings and surprises. */
const FOCUS = 0.8;
/** We know how long somebody works on a day, not when: today counts as begun at nine. */
const DAY_STARTS = 9 * 60;
const EPOCH: DayNumber = 719_163; // 1 January 1970

const known = new Map<Day, DayNumber>();

export function dayNumber(day: Day): DayNumber {
  let number = known.get(day);
  if (number === undefined) {
    number = EPOCH + Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
    known.set(day, number);
  }
  return number;
}

export class WorkingTime {
  readonly today: DayNumber;
  private readonly week: readonly number[];
  private readonly off: readonly Off[];
  private readonly begun: number;

  /** `week`: minutes a day, Monday first. */
  constructor(now: Clock, week: readonly number[] = FULL_TIME, absences: readonly Span[] = []) {
    this.today = dayNumber(now.day);
    this.week = [0, ...week.map((_, at) => sum(week.slice(0, at + 1)))];
    this.off = merged(absences).map(([start, end]) => ({ start, end, minutes: this.scheduled(start, end) }));
    const works = this.minutes(this.today, this.today);
    this.begun = works ? Math.min(Math.max(0, now.minute - DAY_STARTS), this.scheduled(this.today, this.today)) : 0;
  }

  /** Plannable minutes from now to the end of the day. */
  until(day: DayNumber): number {
    return day < this.today ? 0 : Math.max(0, this.minutes(this.today, day) - this.begun) * FOCUS;
  }

  /** Plannable minutes from the start of one day (or from now) to the end of another. */
  between(first: DayNumber, last: DayNumber): number {
    return Math.max(0, this.until(last) - this.until(first - 1));
  }

  /** Working minutes of these days, both included, without time off. */
  minutes(first: DayNumber, last: DayNumber): number {
    return first <= last ? this.scheduled(first, last) - (this.away(last) - this.away(first - 1)) : 0;
  }

  /** Working minutes of these days by the week's pattern alone. */
  scheduled(first: DayNumber, last: DayNumber): number {
    return first <= last ? this.pattern(last) - this.pattern(first - 1) : 0;
  }

  private pattern(day: DayNumber): number {
    return Math.floor(day / 7) * this.week[7]! + this.week[day % 7]!;
  }

  /** Working minutes lost to time off up to the end of the day. */
  private away(day: DayNumber): number {
    let lost = 0;
    for (const { start, end, minutes } of this.off) {
      if (end <= day) lost += minutes;
      else if (start <= day) lost += this.scheduled(start, day);
    }
    return lost;
  }
}

interface Off {
  start: DayNumber;
  end: DayNumber;
  minutes: number;
}

/** Without overlaps, so that no day is lost twice. */
function merged(spans: readonly Span[]): (readonly [DayNumber, DayNumber])[] {
  const found: [DayNumber, DayNumber][] = [];
  const sorted = spans.map(({ start, end }) => [dayNumber(start), dayNumber(end)] as const);
  for (const [start, end] of sorted.sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && start <= last[1] + 1) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
