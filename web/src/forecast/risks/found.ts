/** What the forecasts fear: tasks that are likely late, an end that is likely missed, work that grows too quickly. */
import { t } from '@lingui/core/macro';
import { store } from '../../data/local.ts';
import type { Horizon, Outlook } from '../../data/forecast-rows.ts';
import { taskKeyOf, useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import type { Id } from '../../data/rows.ts';

export interface Finding {
  /** Stable, so that what was kept is not found again. */
  id: string;
  says: string;
  because: string;
  task: Id | null;
}

const LIKELY = 50; // percent
const AT_MOST = 8;

export function useFindings(project: Id): readonly Finding[] {
  const outlooks = useRows(
    'outlook',
    { of: { project_id: project }, where: ({ late }) => late !== null && late >= LIKELY, sort: [by('late', 'down')] },
    [project],
  );
  const horizons = useRows('horizon', { of: { project_id: project } }, [project]);
  const risks = useRows('risk', { of: { project_id: project }, where: ({ state }) => state === 'open' }, [project]);
  const known = new Set(risks.map((risk) => risk.task_id ?? risk.title));
  const found = [...horizons.flatMap(ofTheEnd), ...outlooks.flatMap(ofTask)];
  return found.filter((each) => !known.has(each.task ?? each.says)).slice(0, AT_MOST);
}

function ofTask({ id, task_id, late, because }: Outlook): Finding[] {
  const task = store.row('task', task_id);
  if (!task) return [];
  return [{ id, says: t`${taskKeyOf(task)} ${task.title}: late in ${late ?? 0} of 100 cases`, because, task: task_id }];
}

function ofTheEnd({ id, on_time, due, growth, done_per_week }: Horizon): Finding[] {
  const found: Finding[] = [];
  if (due !== null && on_time !== null && on_time < LIKELY) {
    const because = t`In ${100 - on_time} of 100 futures the last task ends after its due date.`;
    found.push({ id: `${id} end`, says: t`The last due date of the project is missed`, because, task: null });
  }
  if (growth && done_per_week > 0 && growth.per_week >= done_per_week) {
    const because = t`${rounded(growth.per_week)} tasks a week were added, ${rounded(done_per_week)} a week were done.`;
    found.push({ id: `${id} growth`, says: t`The work grows more quickly than it gets done`, because, task: null });
  }
  return found;
}

const rounded = (number: number): number => Math.round(number * 10) / 10;
