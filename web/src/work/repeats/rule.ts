/** Between what people choose ("every month on the last Friday") and the rule that says it (RFC 5545). */
import type { Day } from '../../data/rows.ts';
import { addDays, weekdayOf } from '../../ui/dates.ts';

/** `own` is a rule in its own words; the others are made of what is chosen and the day it begins with. */
export type Rhythm = 'day' | 'workday' | 'week' | 'month' | 'weekday' | 'last' | 'year' | 'own';

export interface Wish {
  rhythm: Rhythm;
  /** Every so many of them. */
  interval: number;
  /** Of a week, Monday is 0. */
  weekdays: readonly number[];
  own: string;
}

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const WORKDAYS = 'MO,TU,WE,TH,FR';
/** In shorter months the last day there is. */
const OR_LAST = ';RSCALE=GREGORIAN;SKIP=BACKWARD';
const MOST = 1000;

export const usualWish = (day: Day): Wish => ({ rhythm: 'week', interval: 1, weekdays: [weekdayOf(day)], own: '' });

/** The rule for a wish that begins with this day. */
export function ruleOf({ rhythm, interval, weekdays, own }: Wish, day: Day): string {
  const every = interval > 1 ? `;INTERVAL=${Math.min(interval, MOST)}` : '';
  const [, month = 1, date = 1] = day.split('-').map(Number);
  const orLast = date > 28 ? OR_LAST : '';
  switch (rhythm) {
    case 'day':
      return `FREQ=DAILY${every}`;
    case 'workday':
      return `FREQ=WEEKLY;BYDAY=${WORKDAYS}`;
    case 'week':
      return `FREQ=WEEKLY${every};BYDAY=${weekdays.toSorted().map((each) => WEEKDAYS[each])}`;
    case 'month':
      return `FREQ=MONTHLY${every};BYMONTHDAY=${date}${orLast}`;
    case 'weekday':
      return `FREQ=MONTHLY${every};BYDAY=${whichOf(day)}${WEEKDAYS[weekdayOf(day)]}`;
    case 'last':
      return `FREQ=MONTHLY${every};BYDAY=${WORKDAYS};BYSETPOS=-1`;
    case 'year':
      return `FREQ=YEARLY${every};BYMONTH=${month};BYMONTHDAY=${date}${date > 28 ? orLast : ''}`;
    case 'own':
      return own.trim();
  }
}

/** What was chosen, read from a rule; what no choice would have made stays a rule of its own. */
export function wishOf(rule: string, day: Day): Wish {
  const parts = partsOf(rule);
  const weekdays = (parts.BYDAY?.split(',') ?? []).map((word) => WEEKDAYS.indexOf(word as (typeof WEEKDAYS)[number]));
  const interval = Number(parts.INTERVAL ?? 1);
  const usual = weekdays.length && !weekdays.includes(-1) ? weekdays : [weekdayOf(day)];
  for (const rhythm of ['day', 'workday', 'week', 'month', 'weekday', 'last', 'year'] as const) {
    const wish: Wish = { rhythm, interval, weekdays: usual, own: '' };
    if (sameRule(ruleOf(wish, day), rule)) return wish;
  }
  return { rhythm: 'own', interval: 1, weekdays: [weekdayOf(day)], own: rule };
}

/** "1" to "4", or "-1" for the last: which Friday of its month a Friday is. */
export function whichOf(day: Day): number {
  const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  return isLast ? -1 : Math.ceil(Number(day.slice(8)) / 7);
}

export function partsOf(rule: string): Record<string, string> {
  const pairs = rule
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';');
  return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
}

function sameRule(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
