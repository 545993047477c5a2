/** Whether the viewer decides who does what in a project: its leads and members do. Only a hint, the server decides. */

import { isDraft } from '../data/drafts.ts';
import { useMe, useMemberships, useMyProjectRole, useProject } from '../data/hooks.ts';
import { store } from '../data/local.ts';
import type { Id, Task } from '../data/rows.ts';
import { myId, workersOf, worksIn } from '../work/tasks/facts.ts';

export function useMayDecide(projectId: Id): boolean {
  const project = useProject(projectId);
  const me = useMe();
  const role = useMyProjectRole(projectId);
  const mine = useMemberships(projectId).find((each) => each.person_id === me?.id)?.role;
  return !!project && !project.archived && !!me && (role === 'lead' || worksIn(me, project, mine));
}

/** The same for one task, at the moment of asking. */
export function mayGive(task: Task): boolean {
  const me = store.row('person', myId());
  const isAdmin = me?.role === 'owner' || me?.role === 'admin';
  return !isDraft(task) && (isAdmin || workersOf([task.project_id]).some((each) => each.id === me?.id));
}
