/** Effort as people write it: minutes inside, "3h 30m" outside; a day is eight hours, a week is five days. */
import { t } from '@lingui/core/macro';

const HOUR = 60;
const DAY = 8 * HOUR;
const WEEK = 5 * DAY;
const UNITS: Record<string, number> = { w: WEEK, d: DAY, h: HOUR, m: 1 };

/** "45m", "3h", "3h 30m". Hours stay hours however many: "40h" says more than "5d". */
export function formatEffort(minutes: number): string {
  const hours = Math.floor(minutes / HOUR);
  const rest = Math.round(minutes % HOUR);
  if (hours && rest) return t`${hours}h ${rest}m`;
  return hours ? t`${hours}h` : t`${rest}m`;
}

/** Hours with at most one digit after the point, for bars and sums: "5.5". */
export function formatHours(minutes: number, locale?: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(minutes / HOUR);
}

/**
 * Minutes from "3", "3h", "3.5h", "3,5", "3h 30m", "3h30", "90m", "3:30", "1d", "1w 2d"; a bare number means hours.
 * Null when it is no effort, or none at all.
 */
export function parseEffort(text: string): number | null {
  const words = text.trim().toLowerCase().replace(',', '.').replace(/\s+/g, '');
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(words);
  if (clock) return positive(Number(clock[1]) * HOUR + Number(clock[2]));
  if (/^\d+(\.\d+)?$/.test(words)) return positive(Math.round(Number(words) * HOUR));
  return positive(summed(words));
}

/** Only what carries a unit: in a sentence "3" is a number, "3h" is an effort. */
export function parseEffortWithUnit(text: string): number | null {
  return /^\d.*[a-z]/i.test(text.trim()) ? parseEffort(text) : null;
}

function summed(words: string): number {
  const parts =
    /^(?:(\d+(?:\.\d+)?)(w|weeks?))?(?:(\d+(?:\.\d+)?)(d|days?))?(?:(\d+(?:\.\d+)?)(h|hrs?|hours?))?(?:(\d+)(m|mins?|minutes?)?)?$/.exec(
      words,
    );
  if (!parts) return 0;
  const bareMinutes = parts[7] && !parts[8];
  if (bareMinutes && !parts[6]) return 0;
  let total = 0;
  for (const at of [1, 3, 5, 7]) total += Number(parts[at] ?? 0) * (UNITS[parts[at + 1]?.[0] ?? 'm'] ?? 1);
  return Math.round(total);
}

const positive = (minutes: number) => (minutes > 0 ? minutes : null);
