/** What forecasts say in few words; never finer than they are known. */
import { plural, t } from '@lingui/core/macro';
import type { Outlook } from '../data/forecast-rows.ts';
import { formatHours } from '../ui/effort.ts';

export type Risk = 'late' | 'likely' | 'maybe' | 'fine';

const LIKELY = 50;
const MAYBE = 20;

/** Null where there is no due date that could be missed, or where that is not worked out here. */
export function riskOf({ late, because }: Pick<Outlook, 'late' | 'because'>): Risk | null {
  if (late === null) return null;
  if (late === 100 && because) return 'late';
  return late >= LIKELY ? 'likely' : late >= MAYBE ? 'maybe' : 'fine';
}

/** "Likely 4 days late". */
export function riskInWords(outlook: Pick<Outlook, 'late' | 'because' | 'days'>): string {
  const { days } = outlook;
  switch (riskOf(outlook)) {
    case 'late':
      return days ? plural(days, { one: '# day late in the end', other: '# days late in the end' }) : t`Late`;
    case 'likely':
      return days ? plural(days, { one: 'Likely # day late', other: 'Likely # days late' }) : t`Likely late`;
    case 'maybe':
      return t`May be late`;
    case 'fine':
      return t`Likely in time`;
    default:
      return '';
  }
}

/** "80 of 100 such tasks take 3 h to 9 h": hours to the half below ten, whole above. */
export function hoursInWords(minutes: number): string {
  if (minutes < 55) return t`${Math.max(5, Math.round(minutes / 5) * 5)} min`;
  const hours = minutes < 600 ? Math.round(minutes / 30) * 30 : Math.round(minutes / 60) * 60;
  return t`${formatHours(hours)} h`;
}

/** How often a date is kept, never as never or always. */
export function keptInWords(percent: number): string {
  if (percent < 5) return t`that is hardly ever kept`;
  return percent > 95 ? t`that is nearly always kept` : t`that is kept in ${percent} of 100 cases`;
}

/** "in 35 of 100 cases". */
export const casesInWords = (share: number): string => t`in ${Math.round(share * 100)} of 100 cases`;

/** "+22 %", "-5 %", "no change": a step of a forecast as a factor on time. */
export function stepInWords(shift: number): string {
  const change = Math.round((Math.exp(shift) - 1) * 100);
  if (!change) return t`no change`;
  return change > 0 ? t`+${change} %` : t`${change} %`;
}
