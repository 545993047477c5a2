/** The tasks of a project by column, and those of them that fit the filters. */
import { useMemo } from 'react';
import { useGroups } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import type { Id, Task } from '../../data/rows.ts';
import type { Groups } from '../../data/view.ts';

export const useTasksByColumn = (project: Id): Groups<Task> =>
  useGroups(
    'task',
    {
      of: { project_id: project },
      where: (task) => task.away === null,
      group: (task) => task.status_id,
      sort: [by('rank')],
    },
    [project],
  );

/** A column that did not change keeps its array, so that only the columns touched are drawn again. */
export function useSeen(groups: Groups<Task>, shows: ((task: Task) => boolean) | null): Groups<Task> {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question makes all answers void
  const known = useMemo(() => new WeakMap<readonly Task[], readonly Task[]>(), [shows]);
  return useMemo(() => {
    if (!shows) return groups;
    const fitting = (tasks: readonly Task[]) => {
      const seen = known.get(tasks) ?? tasks.filter(shows);
      known.set(tasks, seen);
      return seen;
    };
    return new Map([...groups].map(([column, tasks]) => [column, fitting(tasks)]));
  }, [groups, shows, known]);
}
