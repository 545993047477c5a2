/** The open tasks that fit the viewer, asked of the server again whenever there is more or less to pick up. */
import { t } from '@lingui/core/macro';
import { useFetched } from '../../data/fetched.ts';
import { useIsAdmin, useMe, useProjects, useRows } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import { type FittingTask, loadOpenTasks } from '../../data/open-tasks.ts';
import { pickUp } from '../../data/part-commands.ts';
import type { Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { focusOn } from '../tasks/cursor.ts';
import { myId, worksIn } from '../tasks/facts.ts';

export interface OpenTask extends Pick<FittingTask, 'terms'> {
  task: Task;
}

export interface OpenTasks {
  /** Whether some project lets the viewer pick tasks up. */
  isAllowed: boolean;
  isLoading: boolean;
  /** Why nothing can be said, as a sentence. */
  problem: string | null;
  /** The most urgent first. */
  tasks: readonly OpenTask[];
}

export function useOpenTasks(): OpenTasks {
  const isAllowed = useMayPickUp();
  const unassigned = useRows('task', { of: { assignee_id: null }, where: isOpen }, []);
  const abilities = useRows('ability', { of: { person_id: myId() } }, []);
  const switches = useRows('switch', {}, []);
  const key = isAllowed ? 'open-tasks' : undefined;
  const { value, loading, problem } = useFetched(loadOpenTasks, key, [key, unassigned.length, abilities, switches]);
  const open = new Map(unassigned.map((task) => [task.id, task]));
  const tasks = (value ?? []).flatMap(({ task_id, terms }) => {
    const task = open.get(task_id);
    return task ? [{ task, terms }] : [];
  });
  return { isAllowed, isLoading: loading && !value, problem, tasks };
}

const isOpen = (task: Task): boolean => task.away === null && task.done_at === null && task.seq > 0;

/** Where members may not, leads still may. Only a hint, the server decides. */
function useMayPickUp(): boolean {
  const me = useMe();
  const isAdmin = useIsAdmin();
  const projects = useProjects();
  const byHand = new Set(useRows('picking', { where: (row) => !row.allowed }, []).map((row) => row.project_id));
  const roles = useRows('membership', { of: { person_id: myId() } }, []);
  return projects.some((project) => {
    const role = roles.find((each) => each.project_id === project.id)?.role;
    const leads = isAdmin || role === 'lead';
    return leads || (!!me && worksIn(me, project, role) && !byHand.has(project.id));
  });
}

/** The keyboard stays with the task, which stands among one's own now. */
export function take(task: Task) {
  focusOn(task.id);
  void act(pickUp(myId(), task.id), t`“${task.title}” is yours now`);
}

/** Whether the keys are on a task that could be picked up. */
export const isOnOpenTask = (): boolean => !!document.activeElement?.closest('[data-open-task]');

export const openTask = (): Task | undefined => {
  const row = document.activeElement?.closest<HTMLElement>('[data-open-task]');
  return store.row('task', row?.dataset.spot);
};
