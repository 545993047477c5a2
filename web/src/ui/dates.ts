/** Dates as people say them: days are "YYYY-MM-DD" strings, read from and written in plain words. */
import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';

export type Day = string;

const DAY_MS = 86_400_000;

/** Today where the person is; without a time zone, where the browser is. */
export function todayIn(timeZone?: string, at: Date = new Date()): Day {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(at);
}

export function addDays(day: Day, count: number): Day {
  return fromMs(toMs(day) + count * DAY_MS);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toMs(to) - toMs(from)) / DAY_MS);
}

/** Monday is 0, Sunday is 6. */
export function weekdayOf(day: Day): number {
  return (new Date(toMs(day)).getUTCDay() + 6) % 7;
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(toMs(text)) && fromMs(toMs(text)) === text;
}

/** "Today", "Tomorrow", "Friday", "12 Mar", "12 Mar 2028": the shortest words that leave no doubt. */
export function dayInWords(day: Day, today: Day = todayIn()): string {
  const away = daysBetween(today, day);
  if (away === 0) return t`Today`;
  if (away === 1) return t`Tomorrow`;
  if (away === -1) return t`Yesterday`;
  if (away > 1 && away < 7) return formatted(day, { weekday: 'long' });
  const sameYear = day.slice(0, 4) === today.slice(0, 4) || Math.abs(away) < 180;
  return formatted(
    day,
    sameYear ? { day: 'numeric', month: 'short' } : { day: 'numeric', month: 'short', year: 'numeric' },
  );
}

/** A due date as a person would put it: late ones say how late. `done` work is never late. */
export function dueInWords(due: Day, today: Day = todayIn(), done = false): string {
  const late = daysBetween(due, today);
  if (done || late <= 0 || late > 60) return dayInWords(due, today);
  return plural(late, { one: '# day late', other: '# days late' });
}

/** "12 Mar". */
export function dayAndMonth(day: Day): string {
  return formatted(day, { day: 'numeric', month: 'short' });
}

/** The full date, for titles and screen readers: "Friday 12 March 2027". */
export function dayInFull(day: Day): string {
  return formatted(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** An instant as distance from now: "just now", "5 minutes ago", "yesterday", then the date. */
export function agoInWords(instant: string, now: Date = new Date()): string {
  const seconds = Math.round((now.getTime() - new Date(instant).getTime()) / 1000);
  if (seconds < 45) return t`just now`;
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  if (seconds < 3_570) return relative.format(-Math.round(seconds / 60), 'minute');
  if (seconds < 84_600) return relative.format(-Math.round(seconds / 3_600), 'hour');
  if (seconds < 6.5 * 86_400) return relative.format(-Math.round(seconds / 86_400), 'day');
  return dayInWords(todayIn(undefined, new Date(instant)), todayIn(undefined, now));
}

/**
 * Reads what a person types for a date: "fri", "next tue", "tomorrow", "in 3 days", "+5", "12 mar", "march 12", "12.3.",
 * "2027-03-12". Days without a year are the next such day from today on. Null when it is no date.
 */
export function parseDay(text: string, today: Day = todayIn()): Day | null {
  const words = text.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  if (!words) return null;
  if (isDay(words)) return words;
  return (
    namedDay(words, today) ??
    countedDay(words, today) ??
    weekday(words, today) ??
    monthDay(words, today) ??
    numericDay(words, today)
  );
}

/** Weekday names, Monday first, in the person's language. */
export function weekdayNames(style: 'long' | 'short' | 'narrow' = 'short'): string[] {
  const format = new Intl.DateTimeFormat(locale(), { weekday: style, timeZone: 'UTC' });
  return [5, 6, 7, 8, 9, 10, 11].map((date) => format.format(Date.UTC(2026, 0, date)));
}

function namedDay(words: string, today: Day): Day | null {
  const has = (...names: string[]) => names.includes(words);
  if (has('today', 'tod', 'now', t`today`.toLowerCase())) return today;
  if (has('tomorrow', 'tom', 'tmr', t`tomorrow`.toLowerCase())) return addDays(today, 1);
  if (has('yesterday', t`yesterday`.toLowerCase())) return addDays(today, -1);
  if (has('next week', t`next week`.toLowerCase())) return addDays(today, 7 - weekdayOf(today));
  if (has('weekend', 'this weekend')) return addDays(today, (5 - weekdayOf(today) + 7) % 7);
  if (has('end of month', 'eom', 'month end')) return lastOfMonth(today);
  if (has('next month')) return addDays(lastOfMonth(today), 1);
  return null;
}

function countedDay(words: string, today: Day): Day | null {
  const found = /^(?:in |\+)(\d{1,3}) ?(d|days?|w|weeks?|m|months?)?$/.exec(words);
  if (!found) return null;
  const count = Number(found[1]);
  const unit = found[2]?.[0] ?? 'd';
  if (unit === 'm') return sameDayLater(today, count);
  return addDays(today, unit === 'w' ? count * 7 : count);
}

function weekday(words: string, today: Day): Day | null {
  const found = /^(next |this |on )?(\p{L}{2,})\.?$/u.exec(words);
  const index = found ? nameIndex(found[2] ?? '', WEEKDAYS, weekdayNames('long')) : -1;
  if (!found || index < 0) return null;
  if (found[1] === 'next ') return addDays(today, 7 - weekdayOf(today) + index);
  return addDays(today, ((index - weekdayOf(today) + 6) % 7) + 1);
}

function monthDay(words: string, today: Day): Day | null {
  const first = /^(\d{1,2})(?:st|nd|rd|th|\.)? ?(\p{L}{3,})\.?(?: (\d{4}))?$/u.exec(words);
  const second = /^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(words);
  const [date, name, year] = first ? [first[1], first[2], first[3]] : [second?.[2], second?.[1], second?.[3]];
  const month = name ? nameIndex(name, MONTHS, monthNames()) : -1;
  return month < 0 ? null : nextDate(Number(date), month + 1, year, today);
}

function numericDay(words: string, today: Day): Day | null {
  const found = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4})?)?$/.exec(words);
  if (!found) return null;
  const monthFirst = found[2] === '/' && locale().toLowerCase() === 'en-us';
  const [date, month] = monthFirst ? [found[3], found[1]] : [found[1], found[3]];
  return nextDate(Number(date), Number(month), found[4], today);
}

/** The date in the given year, or else the first one that is not over yet. */
function nextDate(date: number, month: number, year: string | undefined, today: Day): Day | null {
  const start = Number(today.slice(0, 4));
  for (const candidate of year ? [Number(year)] : [start, start + 1, start + 2, start + 3, start + 4]) {
    const day = `${candidate}-${two(month)}-${two(date)}`;
    if (isDay(day) && (year || day >= today)) return day;
  }
  return null;
}

function sameDayLater(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromMs(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

function lastOfMonth(day: Day): Day {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return fromMs(Date.UTC(year, month, 0));
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Which name is meant: any beginning of three letters or more, in English or in the person's language (two letters there). */
function nameIndex(word: string, english: string[], own: string[]): number {
  const inEnglish = word.length >= 3 ? english.findIndex((name) => name.startsWith(word)) : -1;
  if (inEnglish >= 0) return inEnglish;
  return own.findIndex((name) => name.toLowerCase().startsWith(word) && word.length >= Math.min(3, name.length));
}

function monthNames(): string[] {
  const format = new Intl.DateTimeFormat(locale(), { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 1)));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(day: Day, options: Intl.DateTimeFormatOptions): string {
  const key = locale() + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(toMs(day));
}

/** English stands for international English: day before month, Monday first. */
function locale(): string {
  return !i18n.locale || i18n.locale === 'en' ? 'en-GB' : i18n.locale;
}

const two = (value: number) => String(value).padStart(2, '0');
const toMs = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const fromMs = (ms: number) => new Date(ms).toISOString().slice(0, 10);
