/** What people would have by the moves that are still open: shown in the workload beside what they have. */
import { useMemo } from 'react';
import { useGroups, useRows } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import type { Plan } from '../../data/plan-rows.ts';
import type { Id, Task } from '../../data/rows.ts';

export function useGhosts(plan: Plan | undefined): ReadonlyMap<Id, readonly Task[]> {
  const id = plan?.id ?? '';
  const moves = useRows('move', { of: { plan_id: id }, where: (move) => move.state === 'open' }, [id]);
  const held = useGroups('task', { where: isHeld, group: (task) => task.assignee_id ?? '' }, []);
  return useMemo(() => {
    const ghosts = new Map<Id, readonly Task[]>();
    const of = (person: Id) => ghosts.get(person) ?? held.get(person) ?? [];
    for (const { task_id, was_id, to_id } of moves) {
      const task = store.row('task', task_id);
      if (!task) continue;
      if (was_id)
        ghosts.set(
          was_id,
          of(was_id).filter((each) => each.id !== task_id),
        );
      ghosts.set(to_id, [...of(to_id), task]);
    }
    return ghosts;
  }, [moves, held]);
}

const isHeld = (task: Task): boolean => task.assignee_id !== null && task.away === null && task.done_at === null;
