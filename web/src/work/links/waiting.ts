/** Which links still hold a task back. */
import { useRows } from '../../data/hooks.ts';
import type { Link, LinkType } from '../../data/link-rows.ts';
import { store } from '../../data/local.ts';
import type { Id, Task } from '../../data/rows.ts';

const isKept = (link: Link): boolean => !link.removed;

export const useLinksInto = (task: Id): readonly Link[] =>
  useRows('link', { of: { task_id: task }, where: isKept }, [task]);

export const useLinksOutOf = (task: Id): readonly Link[] =>
  useRows('link', { of: { predecessor_id: task }, where: isKept }, [task]);

/** How many tasks this one still waits for; nobody waits who is done. */
export function useWaitsFor(task: Task): number {
  const open = useRows('link', { of: { task_id: task.id }, where: holdsBack, reads: ['task', 'status'] }, [task.id]);
  return task.done_at === null ? open.length : 0;
}

/** Whether a task still waits because of a link. */
export const holdsBack = (link: Link): boolean => {
  const predecessor = store.row('task', link.predecessor_id);
  if (link.removed || !predecessor || predecessor.away !== null) return false;
  return !isMet(link.type, predecessor.done_at !== null, hasBegun(predecessor));
};

const hasBegun = (task: Task): boolean => store.row('status', task.status_id)?.category !== 'todo';

/** Whether the predecessor has come to the end that is tied. */
export const isMet = (type: LinkType, isDone: boolean, isBegun: boolean): boolean =>
  type.startsWith('F') ? isDone : isBegun || isDone;
