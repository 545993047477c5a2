/** The workload as one would say it. */
import { plural, t } from '@lingui/core/macro';
import { dayAndMonth } from '../../ui/dates.ts';
import { formatHours } from '../../ui/effort.ts';
import { tooMuch, type WeekLoad } from './person-weeks.ts';
import type { Week } from './weeks.ts';

/** Whole hours: estimates are no finer. */
export const hoursOf = (minutes: number): string => formatHours(Math.round(minutes / 60) * 60);

export const weekInWords = (week: Week): string => (week.isNow ? t`This week` : t`Week of ${dayAndMonth(week.monday)}`);

export function loadInWords(load: WeekLoad): string {
  const over = tooMuch(load);
  return [
    t`${hoursOf(load.planned)} of ${hoursOf(load.capacity)} h`,
    over > 0 && t`${hoursOf(over)} h too much`,
    load.away >= 0.995 && t`away`,
    load.away > 0 && load.away < 0.995 && t`away for ${Math.round(load.away * 100)} % of it`,
  ]
    .filter(Boolean)
    .join(', ');
}

export const guessedInWords = (guessed: number): string =>
  plural(guessed, { one: '# without an estimate', other: '# without an estimate' });
