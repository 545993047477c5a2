/** Days in pixels: how far one sees, and what the axis says there. */
import { i18n } from '@lingui/core';
import type { Day } from '../../data/rows.ts';
import { type DayNumber, dayNumber, dayOf } from '../schedule/work-days.ts';

export const ZOOMS = ['day', 'week', 'month', 'quarter'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Pixels a day takes. */
export const WIDTHS: Record<Zoom, number> = { day: 44, week: 19, month: 6, quarter: 2.25 };

/** How many days a key moves a bar by. */
export const STEPS: Record<Zoom, number> = { day: 1, week: 1, month: 7, quarter: 7 };

export interface Tick {
  day: DayNumber;
  /** The first day of the next one. */
  end: DayNumber;
  label: string;
}

/** From which day to which the axis goes. */
export interface Stretch {
  first: DayNumber;
  last: DayNumber;
}

export const mondayOf = (day: DayNumber): DayNumber => day - ((day + 6) % 7);

function partsOf(day: DayNumber): [year: number, month: number] {
  const text = dayOf(day);
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1];
}

const firstOfMonth = (year: number, month: number): DayNumber => {
  const [whole, rest] = [year + Math.floor(month / 12), ((month % 12) + 12) % 12];
  return dayNumber(`${String(whole).padStart(4, '0')}-${String(rest + 1).padStart(2, '0')}-01` as Day);
};

/** The month some months away. */
export const monthOf = (day: DayNumber, away = 0): DayNumber => {
  const [year, month] = partsOf(day);
  return firstOfMonth(year, month + away);
};

/** The upper line of the axis: months, or years where months would not fit. */
export function upperTicks(zoom: Zoom, { first, last }: Stretch): Tick[] {
  if (zoom === 'day' || zoom === 'week') return months(first, last, 1, { month: 'long', year: 'numeric' });
  return months(first, last, 12, { year: 'numeric' });
}

/** The lower line: days, weeks, months or quarters. */
export function lowerTicks(zoom: Zoom, stretch: Stretch): Tick[] {
  if (zoom === 'day') return steps(stretch.first, stretch.last, 1, { weekday: 'narrow', day: 'numeric' });
  if (zoom === 'week') return steps(mondayOf(stretch.first), stretch.last, 7, { day: 'numeric', month: 'short' });
  if (zoom === 'month') return months(stretch.first, stretch.last, 1, { month: 'long' });
  return quarters(stretch);
}

function steps(from: DayNumber, last: DayNumber, by: number, options: Intl.DateTimeFormatOptions): Tick[] {
  const ticks: Tick[] = [];
  for (let day = from; day <= last; day += by) ticks.push({ day, end: day + by, label: said(day, options) });
  return ticks;
}

function months(first: DayNumber, last: DayNumber, by: 1 | 3 | 12, options: Intl.DateTimeFormatOptions): Tick[] {
  const ticks: Tick[] = [];
  let day = startOf(first, by);
  while (day <= last) {
    const end = monthOf(day, by);
    ticks.push({ day, end, label: said(day, options) });
    day = end;
  }
  return ticks;
}

function quarters({ first, last }: Stretch): Tick[] {
  return months(first, last, 3, { month: 'short' }).map((tick) => {
    const quarter = Math.floor(partsOf(tick.day)[1] / 3) + 1;
    return { ...tick, label: `Q${quarter}` };
  });
}

function startOf(day: DayNumber, by: 1 | 3 | 12): DayNumber {
  const [year, month] = partsOf(day);
  return firstOfMonth(year, Math.floor(month / by) * by);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function said(day: DayNumber, options: Intl.DateTimeFormatOptions): string {
  const locale = !i18n.locale || i18n.locale === 'en' ? 'en-GB' : i18n.locale;
  const key = locale + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(Date.parse(`${dayOf(day)}T00:00:00Z`));
}
