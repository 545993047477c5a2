/** What is foreseen, in words: where a bar would lie, what follows it, and what could not be kept. */
import { plural, t } from '@lingui/core/macro';
import { taskKeyOf } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import type { Id } from '../../data/rows.ts';
import { dayAndMonth } from '../../ui/dates.ts';
import type { Bar } from '../schedule/bars.ts';
import type { Clash } from '../schedule/foresee.ts';
import { type DayNumber, dayOf } from '../schedule/work-days.ts';

export const daysInWords = (first: DayNumber, last: DayNumber): string => {
  const from = dayAndMonth(dayOf(first));
  return first === last ? from : `${from} – ${dayAndMonth(dayOf(last))}`;
};

export const barInWords = ({ first, last }: Pick<Bar, 'first' | 'last'>): string => daysInWords(first, last);

export const keyOf = (task: Id): string => {
  const row = store.row('task', task);
  return row ? taskKeyOf(row) : '';
};

export const dayCount = (days: number): string => plural(days, { one: '# day', other: '# days' });
export const followersInWords = (count: number): string =>
  plural(count, { one: 'moves # task that waits for it', other: 'moves # tasks that wait for it' });

export function clashInWords({ task, kind, days, link, first, last }: Clash): string {
  const key = keyOf(task);
  if (kind === 'held') {
    const before = keyOf(store.row('link', link)?.predecessor_id ?? '');
    return t`${key} stands ${dayCount(days)} before ${before} lets it begin`;
  }
  const row = store.row('task', task);
  if (kind === 'milestone') {
    const name = store.row('milestone', row?.milestone_id)?.name ?? '';
    return t`${key} ends ${dayCount(days)} after the milestone ${name}`;
  }
  const name = store.row('person', row?.assignee_id)?.name ?? '';
  return t`${name} is away ${daysInWords(first ?? 0, last ?? 0)} (${key})`;
}
