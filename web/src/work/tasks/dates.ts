/** What can be said of a task's dates besides what they are: that they stand, and what they lead to. */
import { t } from '@lingui/core/macro';
import { taskKeyOf } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import type { Id, Task } from '../../data/rows.ts';
import { countTowards, freeDates, holdDates } from '../../data/schedule-commands.ts';
import type { Milestone } from '../../data/schedule-rows.ts';
import { act } from '../../shell/act.ts';
import { dayAndMonth } from '../../ui/dates.ts';
import { openPicker } from '../../ui/picker/index.ts';

/** The milestones of a project, the nearest first. */
export const milestonesOf = (project: Id): Milestone[] =>
  [...store.like('milestone', { project_id: project })]
    .filter((each) => !each.removed)
    .sort((a, b) => (a.due < b.due ? -1 : 1));

const NONE = 'none';

export function pickMilestone(anchor: Element, task: Task) {
  openPicker(anchor, {
    mode: 'one',
    label: t`Milestone`,
    placeholder: t`Counts towards…`,
    options: [
      ...milestonesOf(task.project_id).map(({ id, name, due }) => ({ id, label: name, hint: dayAndMonth(due) })),
      { id: NONE, label: t`No milestone` },
    ],
    value: task.milestone_id ?? NONE,
    onPick: (id) => void aim(task, id === NONE ? null : id),
  });
}

function aim(task: Task, milestone: Id | null) {
  const key = taskKeyOf(task);
  const name = store.row('milestone', milestone)?.name;
  return act(countTowards(task, milestone), name ? t`${key} counts towards ${name}` : t`${key} counts towards none`);
}

export function turnHold(task: Task) {
  const key = taskKeyOf(task);
  return task.held
    ? act(freeDates(task.id), t`${key} moves with what it waits for`)
    : act(holdDates(task.id), t`The dates of ${key} stand`);
}

export const hasDates = (task: Task): boolean => task.start !== null || task.due !== null;
