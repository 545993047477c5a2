/** What a draft supposes, as a sentence. */
import { useLingui } from '@lingui/react/macro';
import { taskKeyOf } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import type { Supposition } from '../../data/plan-rows.ts';
import { dayInWords } from '../../ui/dates.ts';
import { formatHours } from '../../ui/effort.ts';
import { useToday } from '../../work/tasks/today.ts';

export function useSupposed(supposed: Supposition): string {
  const { t } = useLingui();
  const today = useToday();
  if (supposed.kind === 'absence') {
    const name = store.row('person', supposed.person_id)?.name ?? t`Somebody`;
    return t`${name} is away from ${dayInWords(supposed.start, today)} to ${dayInWords(supposed.end, today)}`;
  }
  if (supposed.kind === 'hire') {
    const hours = formatHours(supposed.minutes.reduce((sum, each) => sum + each, 0));
    return t`${supposed.name} joins, ${hours} h a week`;
  }
  const task = store.row('task', supposed.task_id);
  const title = task ? `${taskKeyOf(task)} “${task.title}”` : t`A task`;
  if (supposed.kind === 'dropped') return t`${title} is dropped`;
  return supposed.due ? t`${title} is due ${dayInWords(supposed.due, today)}` : t`${title} has no due date`;
}
