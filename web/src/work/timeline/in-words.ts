/** A bar, or a milestone, as somebody would read it aloud. */
import { useLingui } from '@lingui/react/macro';
import type { Approach } from '../../data/forecast-rows.ts';
import { taskKeyOf, usePerson } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import type { Milestone } from '../../data/schedule-rows.ts';
import { keptInWords } from '../../forecast/words.ts';
import { dayInFull } from '../../ui/dates.ts';
import { useLinksInto } from '../links/waiting.ts';
import type { Bar } from '../schedule/bars.ts';
import { dayOf } from '../schedule/work-days.ts';
import type { Marks } from './marks.ts';
import { dayCount } from './words.ts';

export function useBarInWords(task: Task, bar: Bar, marks: Marks): string {
  const { t } = useLingui();
  const person = usePerson(task.assignee_id);
  const waits = useLinksInto(task.id).length;
  const [first, last] = [dayInFull(dayOf(bar.first)), dayInFull(dayOf(bar.last))];
  const parts = [
    `${taskKeyOf(task)} ${task.title}`,
    first === last ? first : t`${first} to ${last}`,
    person?.name ?? t`nobody yet`,
    task.done_at ? t`done` : marks.isLate ? t`late` : null,
    task.held ? t`its dates are held` : null,
    waits > 0 ? t`waits for ${waits}` : null,
    marks.isCritical ? t`on the critical path` : null,
    marks.forecast ? t`likely done by ${dayInFull(marks.forecast.p85)}` : null,
    marks.slack > 0 ? t`may slip ${dayCount(marks.slack)}` : null,
  ];
  return parts.filter(Boolean).join(', ');
}

export function useGoalInWords({ name, due, reached_on }: Milestone, approach: Approach | undefined): string {
  const { t } = useLingui();
  const { p85 = null, on_time = null } = (!reached_on && approach) || {};
  const parts = [
    t`Milestone ${name}`,
    dayInFull(due),
    reached_on ? t`reached` : t`not reached yet`,
    p85 && t`likely reached by ${dayInFull(p85)}`,
    on_time !== null && keptInWords(on_time),
  ];
  return parts.filter(Boolean).join(', ');
}
