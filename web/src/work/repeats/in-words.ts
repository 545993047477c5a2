/** Says a rule back in a sentence. */
import { plural, selectOrdinal, t } from '@lingui/core/macro';
import { i18n } from '@lingui/core';
import type { Repeat } from '../../data/repeat-rows.ts';
import { dayAndMonth, dayInWords, weekdayNames } from '../../ui/dates.ts';
import { partsOf, WEEKDAYS } from './rule.ts';

/** "every 2 weeks on Monday and Thursday"; what has no words of ours is shown as it is written. */
export function ruleInWords(rule: string): string {
  const parts = partsOf(rule);
  const count = Number(parts.INTERVAL ?? 1);
  const words = KNOWN[parts.FREQ ?? '']?.(parts, count);
  return words ?? t`by the rule ${rule}`;
}

/** What is said where there is one line for it: the rhythm, or that it rests. */
export function repeatInWords(repeat: Repeat): string {
  const words = ruleInWords(repeat.rule);
  if (repeat.state === 'paused') return t`${words}, paused`;
  if (repeat.state !== 'on') return t`no more`;
  return repeat.mode === 'done' ? t`${words} after it is done` : words;
}

/** When the next one comes. */
export function nextInWords(repeat: Repeat, today: string): string {
  if (repeat.state === 'paused') return t`Paused: the days that pass are left out`;
  if (repeat.state === 'stopped') return t`Ended: no more of it is made`;
  if (repeat.state === 'ended') return t`That was the last one`;
  return repeat.next ? t`Next: ${dayInWords(repeat.next, today)}` : t`The next one comes when this is done`;
}

type Words = (parts: Record<string, string>, count: number) => string | null;

const KNOWN: Record<string, Words> = {
  DAILY: (parts, count) => (holdsOnly(parts) ? plural(count, { one: 'every day', other: 'every # days' }) : null),
  WEEKLY: (parts, count) => {
    if (parts.BYDAY === 'MO,TU,WE,TH,FR' && count === 1) return t`every weekday`;
    const days = parts.BYDAY?.split(',').map(nameOf) ?? [];
    if (!holdsOnly(parts, 'BYDAY') || days.includes(undefined)) return null;
    const weeks = plural(count, { one: 'every week', other: 'every # weeks' });
    return days.length ? t`${weeks} on ${listed(days as string[])}` : weeks;
  },
  MONTHLY: (parts, count) => {
    const months = plural(count, { one: 'every month', other: 'every # months' });
    if (parts.BYDAY === 'MO,TU,WE,TH,FR' && parts.BYSETPOS === '-1') return t`${months} on its last working day`;
    const weekday = holdsOnly(parts, 'BYDAY') && nthDay(parts.BYDAY ?? '');
    if (weekday) return t`${months} on ${weekday}`;
    const date = holdsOnly(parts, 'BYMONTHDAY', 'SKIP', 'RSCALE') && Number(parts.BYMONTHDAY);
    if (date === -1) return t`${months} on its last day`;
    if (!date || date < 0) return null;
    return parts.SKIP === 'BACKWARD'
      ? t`${months} on the ${nth(date)}, or its last day`
      : t`${months} on the ${nth(date)}`;
  },
  YEARLY: (parts, count) => {
    const [month, date] = [Number(parts.BYMONTH), Number(parts.BYMONTHDAY)];
    if (!holdsOnly(parts, 'BYMONTH', 'BYMONTHDAY', 'SKIP', 'RSCALE') || !month || !date || date < 0) return null;
    const years = plural(count, { one: 'every year', other: 'every # years' });
    return t`${years} on ${dayAndMonth(`2024-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)}`;
  },
};

/** Whether the rule says nothing beside these. */
const holdsOnly = (parts: Record<string, string>, ...names: string[]): boolean =>
  Object.keys(parts).every((name) => name === 'FREQ' || name === 'INTERVAL' || names.includes(name));

const nameOf = (word: string): string | undefined => {
  const at = WEEKDAYS.indexOf(word as (typeof WEEKDAYS)[number]);
  return at < 0 ? undefined : weekdayNames('long')[at];
};

/** "the last Friday", "the 2nd Monday". */
export function nthDay(word: string): string | null {
  const [, which, code = ''] = /^(-?\d)([A-Z]{2})$/.exec(word) ?? [];
  const name = nameOf(code);
  if (!name || !which) return null;
  if (which === '-1') return t`the last ${name}`;
  return Number(which) > 0 ? t`the ${nth(Number(which))} ${name}` : null;
}

export const nth = (count: number): string =>
  selectOrdinal(count, { one: '#st', two: '#nd', few: '#rd', other: '#th' });

export const listed = (words: string[]): string =>
  new Intl.ListFormat(i18n.locale || 'en', { type: 'conjunction' }).format(words);
