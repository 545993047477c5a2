/** What people ask of equipment, rooms and licences, a line each. */
import { add, ask, create, edit } from './ask.ts';
import { store } from './local.ts';
import type { Id, Task } from './rows.ts';

/** Without a project the whole workspace shares it. */
export const addResource = (name: string, seats: number, project: Id | null) =>
  create('resources', { name, seats, project });
export const changeResource = (resource: Id, name: string, seats: number) =>
  ask('resources', resource, 'change', { name, seats }, [edit('resource', resource, { name, seats })]);
export const removeResource = (resource: Id) =>
  ask('resources', resource, 'remove', {}, [edit('resource', resource, { removed: true })]);

/** So many seats while the task is worked on; 0 for none. */
export function use(task: Task, resource: Id, seats: number) {
  const [row] = store.like('use', { task_id: task.id, resource_id: resource });
  const taken = { project_id: task.project_id, task_id: task.id, resource_id: resource, seats };
  const soon = row ? edit('use', row.id, { seats }) : add('use', { id: crypto.randomUUID(), seq: 0, ...taken });
  return ask('tasks', task.id, 'use', { resource, seats }, [soon]);
}
