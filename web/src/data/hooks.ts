/** What screens ask the store: every hook re-renders its component when its answer changes, and only then. */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { store } from './local.ts';
import { by } from './order.ts';
import type { Id, Kind, Label, Membership, Notice, Person, Project, ProjectRole, Rows, Status, Task } from './rows.ts';
import { isInSight } from './reminding.ts';
import { useSession } from './session.ts';
import type { Groups, Wanted } from './view.ts';

// Any row, any view

export function useRow<K extends Kind>(kind: K, id: Id | null | undefined): Rows[K] | undefined {
  const subscribe = useCallback(
    (listener: () => void) => (id ? store.watch(kind, id, listener) : () => {}),
    [kind, id],
  );
  return useSyncExternalStore(subscribe, () => store.row(kind, id));
}

/** The rows wanted, in order. `deps` are what `wanted` is made of, as for `useMemo`. */
export function useRows<K extends Kind>(
  kind: K,
  wanted: Wanted<Rows[K]>,
  deps: readonly unknown[],
): readonly Rows[K][] {
  const view = useView(kind, wanted, deps);
  return useSyncExternalStore(view.subscribe, () => view.rows);
}

/** The rows wanted by group; a group that did not change keeps its array. */
export function useGroups<K extends Kind>(kind: K, wanted: Wanted<Rows[K]>, deps: readonly unknown[]): Groups<Rows[K]> {
  const view = useView(kind, wanted, deps);
  return useSyncExternalStore(view.subscribe, () => view.groups);
}

/** The live view itself, for code that reads it outside rendering. */
export function useView<K extends Kind>(kind: K, wanted: Wanted<Rows[K]>, deps: readonly unknown[]) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what `wanted` depends on
  return useMemo(() => store.view(kind, wanted), [kind, ...deps]);
}

// People

export const useMyId = (): Id => useSession()?.person_id ?? '';
export const useMe = (): Person | undefined => useRow('person', useMyId());
export const usePerson = (id: Id | null | undefined): Person | undefined => useRow('person', id);
export const useWorkspace = () => useRow('workspace', useSession()?.workspace_id);

const PRESENT: Wanted<Person> = { where: (person) => person.status !== 'removed', sort: [by('name')] };

/** Everybody who is here, by name. */
export const usePeople = (): readonly Person[] => useRows('person', PRESENT, []);

export function useUnreadCount(): number {
  const me = useMe();
  const id = me?.id ?? '';
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: me?.time_zone, dateStyle: 'short' }).format(new Date());
  const where = (notice: Notice) => notice.read_at === null && isInSight(notice, day);
  return useRows('notice', { of: { person_id: id }, where }, [id, day]).length;
}

export function useIsAdmin(): boolean {
  const role = useMe()?.role;
  return role === 'owner' || role === 'admin';
}

// Projects

export const useProjects = (): readonly Project[] =>
  useRows('project', { where: (project) => !project.archived, sort: [by('name')] }, []);

/** The project with this key, as addresses name it. */
export const useProjectByKey = (key: string): Project | undefined => useRows('project', { of: { key } }, [key])[0];
export const useProject = (id: Id | null | undefined): Project | undefined => useRow('project', id);

export const useStatuses = (project: Id): readonly Status[] =>
  useRows('status', { of: { project_id: project }, where: isKept, sort: [by('rank')] }, [project]);

export const useLabels = (project: Id): readonly Label[] =>
  useRows('label', { of: { project_id: project }, where: isKept, sort: [by('name')] }, [project]);

export const useMemberships = (project: Id): readonly Membership[] =>
  useRows('membership', { of: { project_id: project }, where: (each) => each.role !== 'none' }, [project]);

/** What the person is in this project; admins may do what leads may. Only a hint: the server decides. */
export function useMyProjectRole(project: Id): ProjectRole {
  const me = useMyId();
  const isAdmin = useIsAdmin();
  const mine = useMemberships(project).find((membership) => membership.person_id === me);
  return isAdmin ? 'lead' : (mine?.role ?? 'none');
}

// Tasks

export const useTask = (id: Id | null | undefined): Task | undefined => useRow('task', id);

/** The task people call "TUT-12". */
export function useTaskByKey(taskKey: string): Task | undefined {
  const { key, number } = readTaskKey(taskKey);
  const project = useProjectByKey(key);
  const id = project?.id ?? '';
  return useRows('task', { of: { project_id: id }, where: (task) => task.number === number }, [id, number])[0];
}

/** "TUT-12". A draft has no number yet. */
export function taskKeyOf(task: Task): string {
  const key = store.row('project', task.project_id)?.key ?? '';
  return task.number ? `${key}-${task.number}` : key;
}

export function readTaskKey(taskKey: string): { key: string; number: number } {
  const [, key = '', number = '0'] = /^(.+)-(\d+)$/.exec(taskKey.toUpperCase()) ?? [];
  return { key, number: Number(number) };
}

export function findTask(taskKey: string): Task | undefined {
  const { key, number } = readTaskKey(taskKey);
  const [project] = store.like('project', { key });
  if (!project) return undefined;
  for (const task of store.like('task', { project_id: project.id })) if (task.number === number) return task;
  return undefined;
}

const isKept = (row: { removed: boolean }): boolean => !row.removed;

export const useItems = (task: Id) =>
  useRows('item', { of: { task_id: task }, where: isKept, sort: [by('list'), by('rank')] }, [task]);
export const useAttachments = (task: Id) =>
  useRows('attachment', { of: { task_id: task }, where: isKept, sort: [by('added_at')] }, [task]);
export const useComments = (task: Id) =>
  useRows('comment', { of: { task_id: task }, where: isKept, sort: [by('said_at')] }, [task]);
export const useSubtasks = (task: Id) =>
  useRows('task', { of: { parent_id: task }, where: (row) => row.away === null, sort: [by('rank')] }, [task]);
/** The open suggestion for a task, if there is one. */
export const useSuggestion = (task: Id) =>
  useRows('suggestion', { of: { task_id: task }, where: (row) => row.state === 'open' }, [task])[0];
