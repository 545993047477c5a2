/** What the timeline has to know of the work: who is there when, what waits for what, and where everything lies. */
import { useMemo } from 'react';
import { type TimeOff, useTimeOff } from '../../data/holidays.ts';
import { useRows } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import { by } from '../../data/order.ts';
import type { Id, Task } from '../../data/rows.ts';
import type { Facts } from '../schedule/foresee.ts';
import { WorkDays } from '../schedule/work-days.ts';

/** The working days of everybody, each worked out once. */
export function useWorkDays(): { off: TimeOff; daysOf: Facts['daysOf'] } {
  const off = useTimeOff();
  return useMemo(() => {
    const known = new Map<Id | null, WorkDays>();
    const daysOf: Facts['daysOf'] = ({ assignee_id }) => {
      let days = known.get(assignee_id);
      if (!days) {
        days = new WorkDays(off.week(assignee_id), off.of(assignee_id));
        known.set(assignee_id, days);
      }
      return days;
    };
    return { off, daysOf };
  }, [off]);
}

/** The facts of one project, or of all of them. */
export function useFacts(project: Id | null, tasks: readonly Task[]): Facts {
  const { off, daysOf } = useWorkDays();
  const links = useRows('link', { ...(project && { of: { project_id: project } }), where: (row) => !row.removed }, [
    project,
  ]);
  return useMemo(
    () => ({
      tasks: new Map(tasks.map((task) => [task.id, task])),
      links,
      daysOf,
      awayOf: (task) => off.away(task.assignee_id),
      milestone: (id) => store.row('milestone', id),
    }),
    [tasks, links, off, daysOf],
  );
}

export const useMilestones = (project: Id | null) =>
  useRows(
    'milestone',
    { ...(project && { of: { project_id: project } }), where: (row) => !row.removed, sort: [by('due')] },
    [project],
  );
