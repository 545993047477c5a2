/** The days of a month or a week, in rows of seven, beginning on the day weeks begin with where one lives. */
import { i18n } from '@lingui/core';
import { addDays, type Day, weekdayOf } from '../../ui/dates.ts';

export type Sight = 'month' | 'week';

interface WeekInfo {
  firstDay: number;
}
type WithWeeks = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

/** Monday is 0; in the United States weeks begin on Sunday, which is 6. */
export function firstWeekday(language: string = navigator.language): number {
  try {
    const locale = new Intl.Locale(language) as WithWeeks;
    const info = locale.getWeekInfo?.() ?? locale.weekInfo;
    return ((info?.firstDay ?? 1) + 6) % 7;
  } catch {
    return 0; // a language tag that nobody knows
  }
}

/** The day its week begins with. */
export function weekStart(day: Day, first: number): Day {
  return addDays(day, -((weekdayOf(day) - first + 7) % 7));
}

/** The rows to draw: one week, or the four to six weeks a month touches. */
export function weeksOf(sight: Sight, at: Day, first: number): Day[][] {
  const begin = weekStart(sight === 'week' ? at : `${at.slice(0, 7)}-01`, first);
  const weeks: Day[][] = [];
  for (let start = begin; ; start = addDays(start, 7)) {
    const isOver = sight === 'week' ? weeks.length === 1 : weeks.length > 0 && start.slice(0, 7) > at.slice(0, 7);
    if (isOver) return weeks;
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(start, index)));
  }
}

/** The number of the week by ISO 8601: that of its Thursday. */
export function weekNumber(week: readonly Day[]): number {
  const thursday = week.find((day) => weekdayOf(day) === 3) ?? week[0]!;
  const january = `${thursday.slice(0, 4)}-01-01`;
  return Math.floor((Date.parse(thursday) - Date.parse(january)) / 604_800_000) + 1;
}

/** The month or week before or after. In a shorter month the last day stands for one it has not. */
export function turned(sight: Sight, at: Day, by: 1 | -1): Day {
  if (sight === 'week') return addDays(at, 7 * by);
  const [year = 0, month = 1, date = 1] = at.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + by + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + by, Math.min(date, last))).toISOString().slice(0, 10);
}

/** "December 2026". */
export function monthInWords(day: Day): string {
  const format = new Intl.DateTimeFormat(i18n.locale || 'en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(Date.parse(day));
}

/** Days outside of these are not known to anybody here. */
export const [FIRST, LAST] = ['1970-01-01', '2200-12-31'];
export const isKnown = (day: Day): boolean => day >= FIRST && day <= LAST;
