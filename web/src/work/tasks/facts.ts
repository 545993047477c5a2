/** What pickers and keys ask the store about a project at the moment they are used. */
import { store } from '../../data/local.ts';
import { folded } from '../../data/order.ts';
import type { Category, Id, Label, Membership, Person, Project, ProjectRole, Status, Task } from '../../data/rows.ts';
import { session } from '../../data/session.ts';

export const myId = (): Id => session.get()?.person_id ?? '';

/** The columns in board order. */
export function statusesOf(project: Id): Status[] {
  const all = [...store.like('status', { project_id: project })];
  return all.filter((status) => !status.removed).sort((a, b) => a.rank - b.rank);
}

export const firstOf = (project: Id, category: Category): Status | undefined =>
  statusesOf(project).find((status) => status.category === category);

export function labelsOf(project: Id): Label[] {
  const all = [...store.like('label', { project_id: project })];
  return all.filter((label) => !label.removed).sort(byName);
}

/** Who can be given work in all of these projects, by name. */
export function workersOf(projects: Iterable<Id>): Person[] {
  const places = [...new Set(projects)].map((id) => ({
    project: store.row('project', id),
    roles: rolesIn(store.like('membership', { project_id: id })),
  }));
  const works = (person: Person) =>
    places.every(({ project, roles }) => worksIn(person, project, roles.get(person.id)));
  return [...store.rows('person').values()].filter(works).sort(byName);
}

const rolesIn = (memberships: Iterable<Membership>): Map<Id, ProjectRole> =>
  new Map([...memberships].map((each) => [each.person_id, each.role]));

/** Leads and members; in an open project everybody who is not a guest. The server has the last word. */
export function worksIn(person: Person, project: Project | undefined, role: ProjectRole = 'none'): boolean {
  if (person.status === 'removed' || !project) return false;
  if (role !== 'none') return role !== 'viewer';
  return project.visibility === 'open' && person.role !== 'guest';
}

/** The tasks of a column that are not put away, as they lie. */
export function tasksIn(status: Id): Task[] {
  const all = [...store.like('task', { status_id: status })];
  return all.filter((task) => task.away === null).sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
}

export const isDone = (task: Task): boolean => store.row('status', task.status_id)?.category === 'done';

const byName = (a: { name: string }, b: { name: string }) => (folded(a.name) < folded(b.name) ? -1 : 1);
