/** Everything a person can ask for, a line each: what is asked, and how the rows will look when it is done. */
import { add, ask, bring, create, edit } from './ask.ts';
import { bringFile } from './bring.ts';
import type { Asked, Verb } from './doors.ts';
import { draftComment, draftItem, draftTask, rankAfter, rankIn } from './drafts.ts';
import { store } from './local.ts';
import type { Category, Day, Id, Import, Mark, Priority, ProjectRole, Role, Task, Visibility } from './rows.ts';
import type { components } from './schema.d.ts';
import { request } from './wire.ts';

// People

export const renameWorkspace = (workspace: Id, name: string) =>
  ask('workspaces', workspace, 'rename', { name }, [edit('workspace', workspace, { name })]);

export const renamePerson = (person: Id, name: string) =>
  ask('people', person, 'rename', { name }, [edit('person', person, { name })]);
export const setTimeZone = (person: Id, time_zone: string) =>
  ask('people', person, 'set_time_zone', { time_zone }, [edit('person', person, { time_zone })]);
/** Minutes a day, Monday first. */
export const setHours = (person: Id, minutes: number[]) =>
  ask(
    'people',
    person,
    'set_hours',
    { minutes },
    workweekOf(person, (id) => [edit('workweek', id, { minutes })]),
  );
export const setRole = (person: Id, role: Role) =>
  ask('people', person, 'set_role', { role }, [edit('person', person, { role })]);
export const removePerson = (person: Id) =>
  ask('people', person, 'remove', {}, [edit('person', person, { status: 'removed' })]);
export const bringBackPerson = (person: Id) =>
  ask('people', person, 'bring_back', {}, [edit('person', person, { status: 'active' })]);
/** Level 1 to 5. */
export const declareSkill = (person: Id, skill: Id, level: number) =>
  ask('people', person, 'declare_skill', { skill, level }, abilityOf(person, skill, level));
export const dropSkill = (person: Id, skill: Id) =>
  ask('people', person, 'drop_skill', { skill }, abilityOf(person, skill, 0));

/** Somebody without an account yet: work can be given to them, an invitation makes them a member. */
export const addPlaceholder = (name: string) => create('people', { name });

export const addSkill = (name: string) => create('skills', { name });
export const renameSkill = (skill: Id, name: string) =>
  ask('skills', skill, 'rename', { name }, [edit('skill', skill, { name })]);
export const retireSkill = (skill: Id) => ask('skills', skill, 'retire', {}, [edit('skill', skill, { retired: true })]);
export const bringBackSkill = (skill: Id) =>
  ask('skills', skill, 'bring_back', {}, [edit('skill', skill, { retired: false })]);

export const addAbsence = (person: Id, start: Day, end: Day) => create('absences', { person, start, end });
export const cancelAbsence = (absence: Id) =>
  ask('absences', absence, 'cancel', {}, [edit('absence', absence, { cancelled: true })]);

export const enterAbsenceAgain = (absence: Id) =>
  ask('absences', absence, 'enter_again', {}, [edit('absence', absence, { cancelled: false })]);

export const addTeam = (name: string) => create('teams', { name });
export const renameTeam = (team: Id, name: string) =>
  ask('teams', team, 'rename', { name }, [edit('team', team, { name })]);
export const setTeamMembers = (team: Id, people: Id[]) =>
  ask('teams', team, 'set_members', { people }, [edit('team', team, { members: people })]);
export const disbandTeam = (team: Id) => ask('teams', team, 'disband', {}, [edit('team', team, { disbanded: true })]);

export const bringBackTeam = (team: Id) =>
  ask('teams', team, 'bring_back', {}, [edit('team', team, { disbanded: false })]);

/** The answer's `secret` is the link's token. With `person` a placeholder becomes whoever accepts. */
export const invite = (email: string, role: Role, projects: Id[], person: Id | null = null) =>
  create('invitations', { email, role, projects, person });
export const withdrawInvitation = (invitation: Id) =>
  ask('invitations', invitation, 'withdraw', {}, [edit('invitation', invitation, { state: 'withdrawn' })]);

/** The answer's `secret` is the token itself, told this once. */
export const addToken = (name: string, scopes: ('read' | 'write')[]) => create('tokens', { name, scopes });
export const revokeToken = (token: Id) => ask('tokens', token, 'revoke', {}, [edit('token', token, { revoked: true })]);

// Projects

/** A role somebody can be given; "none" is for those taken out. */
type Let = Exclude<ProjectRole, 'none'>;

export interface NewProject {
  name: string;
  key: string;
  visibility?: Visibility;
  hue?: number;
}

export const addProject = (project: NewProject) => create('projects', project);
export const renameProject = (project: Id, name: string) =>
  ask('projects', project, 'rename', { name }, [edit('project', project, { name })]);
export const describeProject = (project: Id, about: string) =>
  ask('projects', project, 'describe', { about }, [edit('project', project, { about })]);
export const setVisibility = (project: Id, visibility: Visibility) =>
  ask('projects', project, 'set_visibility', { visibility }, [edit('project', project, { visibility })]);
export const setProjectHue = (project: Id, hue: number) =>
  ask('projects', project, 'set_hue', { hue }, [edit('project', project, { hue })]);
export const archiveProject = (project: Id) =>
  ask('projects', project, 'archive', {}, [edit('project', project, { archived: true })]);
export const unarchiveProject = (project: Id) =>
  ask('projects', project, 'unarchive', {}, [edit('project', project, { archived: false })]);
export const letIn = (project: Id, person: Id, role: Let) => ask('projects', project, 'let_in', { person, role });
export const setProjectRole = (membership: Id, role: Let) =>
  ask('memberships', membership, 'set_role', { role }, [edit('membership', membership, { role })]);
export const takeOut = (membership: Id) =>
  ask('memberships', membership, 'take_out', {}, [edit('membership', membership, { role: 'none' })]);

export const addStatus = (project: Id, name: string, category: Category) =>
  create('statuses', { project, name, category });
export const renameStatus = (status: Id, name: string) =>
  ask('statuses', status, 'rename', { name }, [edit('status', status, { name })]);
export const recategoriseStatus = (status: Id, category: Category) =>
  ask('statuses', status, 'recategorise', { category }, [edit('status', status, { category })]);
/** Puts the column behind another one; null puts it first. */
export const moveStatus = (status: Id, after: Id | null) =>
  ask('statuses', status, 'move', { after }, [
    edit('status', status, (row) => ({ rank: rankAfter('status', { project_id: row.project_id }, after, status) })),
  ]);
export const removeStatus = (status: Id, into: Id) =>
  ask('statuses', status, 'remove', { into }, [
    edit('status', status, { removed: true }),
    ...[...store.like('task', { status_id: status })].map((task) => edit('task', task.id, { status_id: into })),
  ]);

export const addLabel = (project: Id, name: string, hue: number) => create('labels', { project, name, hue });
export const changeLabel = (label: Id, name: string, hue: number) =>
  ask('labels', label, 'change', { name, hue }, [edit('label', label, { name, hue })]);
export const markLabel = (label: Id, mark: Mark | null) =>
  ask('labels', label, 'mark', { mark }, [edit('label', label, { mark })]);
export const removeLabel = (label: Id) => ask('labels', label, 'remove', {}, [edit('label', label, { removed: true })]);

// Tasks

export interface NewTask {
  project: Id;
  title: string;
  status?: Id;
  parent?: Id | null;
  assignee?: Id | null;
  priority?: Priority;
  effort?: number | null;
  start?: Day | null;
  due?: Day | null;
  labels?: Id[];
  skills?: Record<Id, number>;
  outcome?: string;
  text?: string;
}

/** Adds it at the end of its column. */
export const addTask = (task: NewTask) => create('tasks', task, [add('task', draftTask(task))]);
export const renameTask = (task: Id, title: string) => askTask(task, 'rename', { title }, { title });
export const describeTask = (task: Id, text: string) => ask('tasks', task, 'describe', { text });
export const assign = (task: Id, to: Id | null) => askTask(task, 'assign', { to }, { assignee_id: to });
export const setContributors = (task: Id, people: Id[]) =>
  askTask(task, 'set_contributors', { people }, { contributor_ids: people });
export const prioritise = (task: Id, priority: Priority) => askTask(task, 'prioritise', { priority }, { priority });
/** Minutes. */
export const estimate = (task: Id, effort: number | null) => askTask(task, 'estimate', { effort }, { effort });
export const needSkills = (task: Id, skills: Record<Id, number>) => askTask(task, 'need', { skills }, { skills });
export const schedule = (task: Id, start: Day | null, due: Day | null) =>
  askTask(task, 'schedule', { start, due }, { start, due });
export const setLabels = (task: Id, labels: Id[]) => askTask(task, 'set_labels', { labels }, { label_ids: labels });
export const agreeOutcome = (task: Id, outcome: string) => askTask(task, 'agree_outcome', { outcome }, { outcome });
/** Puts the task behind another one of the column; null puts it at the top. */
export const moveTask = (task: Id, status: Id, after: Id | null) =>
  askTask(task, 'move', { status, after }, { ...inStatus(status), rank: rankIn(status, after, task) });
export const nest = (task: Id, parent: Id | null) => askTask(task, 'nest', { parent }, { parent_id: parent });
export const transfer = (task: Id, project: Id) => ask('tasks', task, 'transfer', { project });
export const archiveTask = (task: Id) => askTask(task, 'archive', {}, { away: 'archived' });
export const trashTask = (task: Id) => askTask(task, 'trash', {}, { away: 'trashed' });
export const restoreTask = (task: Id) => askTask(task, 'restore', {}, { away: null });

const askTask = <V extends Verb<'tasks'>>(task: Id, verb: V, body: Asked<'tasks', V>, fields: Partial<Task>) =>
  ask('tasks', task, verb, body, [edit('task', task, fields)]);

export const addItem = (task: Id, title: string, list = '') =>
  create('items', { task, title, ...(list && { list }) }, [
    add('item', draftItem(task, title, list)),
    edit('task', task, (row) => ({ item_count: row.item_count + 1 })),
  ]);
export const rewordItem = (item: Id, title: string) =>
  ask('items', item, 'reword', { title }, [edit('item', item, { title })]);
export const tick = (item: Id) =>
  ask('items', item, 'tick', {}, [edit('item', item, { done: true }), ...itemsDone(item, 1)]);
export const untick = (item: Id) =>
  ask('items', item, 'untick', {}, [edit('item', item, { done: false }), ...itemsDone(item, -1)]);
export const moveItem = (item: Id, after: Id | null) =>
  ask('items', item, 'move', { after }, [
    edit('item', item, (row) => ({ rank: rankAfter('item', { task_id: row.task_id, list: row.list }, after, item) })),
  ]);
export const removeItem = (item: Id) => ask('items', item, 'remove', {}, [edit('item', item, { removed: true })]);

export const addLink = (task: Id, name: string, url: string) => create('attachments', { task, name, url });
export const detach = (attachment: Id) =>
  ask('attachments', attachment, 'detach', {}, [edit('attachment', attachment, { removed: true })]);
export const uploadFile = (task: Id, file: File) => bring('files', formOf({ task, file }));

// Talk, notices, suggestions

export const comment = (task: Id, body: string) =>
  create('comments', { task, body }, [
    add('comment', draftComment(task, body)),
    edit('task', task, (row) => ({ comment_count: row.comment_count + 1 })),
  ]);
export const editComment = (id: Id, body: string) => ask('comments', id, 'edit', { body });
export const removeComment = (id: Id) => ask('comments', id, 'remove', {}, [edit('comment', id, { removed: true })]);

export const readNotice = (notice: Id) =>
  ask('notices', notice, 'read', {}, [edit('notice', notice, { read_at: new Date().toISOString() })]);
export const unreadNotice = (notice: Id) =>
  ask('notices', notice, 'unread', {}, [edit('notice', notice, { read_at: null })]);
export const readAllNotices = (me: Id) => {
  const unread = [...store.like('notice', { read_at: null })];
  const read_at = new Date().toISOString();
  return ask(
    'people',
    me,
    'read_all',
    {},
    unread.map((notice) => edit('notice', notice.id, { read_at })),
  );
};

export const suggest = (task: Id) => create('suggestions', { task });
export const suggestAll = (project: Id) => ask('projects', project, 'suggest_all', {});
/** Accepts the first choice, or the person named. */
export const acceptSuggestion = (suggestion: Id, person?: Id) => {
  const row = store.row('suggestion', suggestion);
  const chosen = person ?? row?.choices[0]?.person_id ?? null;
  return ask('suggestions', suggestion, 'accept', person ? { person } : {}, [
    edit('suggestion', suggestion, { state: 'accepted', chosen_id: chosen }),
    ...(row ? [edit('task', row.task_id, { assignee_id: chosen })] : []),
  ]);
};
/** Gives each task to the first person suggested for it: all of them, or none. */
export const acceptAllSuggestions = (project: Id, suggestions: Id[]) =>
  ask(
    'projects',
    project,
    'accept_all',
    { suggestions },
    suggestions.flatMap((id) => {
      const row = store.row('suggestion', id);
      const chosen = row?.choices[0]?.person_id ?? null;
      const accepted = edit('suggestion', id, { state: 'accepted', chosen_id: chosen });
      return row ? [accepted, edit('task', row.task_id, { assignee_id: chosen })] : [accepted];
    }),
  );
export const dismissSuggestion = (suggestion: Id) =>
  ask('suggestions', suggestion, 'dismiss', {}, [edit('suggestion', suggestion, { state: 'dismissed' })]);

// Imports (their doors answer with the import itself)

export const readImport = (source: Import['source'], file: File, onProgress: (share: number) => void) =>
  bringFile<Import>('imports', formOf({ source, file }), onProgress);
/** Columns by name or number, each with the field it holds; and whether dates have the day or the month first. */
export const mapImport = (id: Id, mapping: Record<string, string>, dates: 'dmy' | 'mdy' | null = null) =>
  askImport(id, 'map', { mapping, dates });
/** Into a new project with this name and key, or into one that is there; `people` says who is who. */
export const startImport = (id: Id, asked: Partial<components['schemas']['Begin']>) => askImport(id, 'start', asked);
export const cancelImport = (id: Id) => askImport(id, 'cancel', {});

const askImport = (id: Id, verb: string, body: object) =>
  request<Import>(`imports/${id}/${verb}`, { method: 'POST', body, key: crypto.randomUUID() });

// How rows will look

function inStatus(status: Id): Partial<Task> {
  const isDone = store.row('status', status)?.category === 'done';
  return { status_id: status, done_at: isDone ? new Date().toISOString() : null };
}

function itemsDone(item: Id, more: number) {
  const task = store.row('item', item)?.task_id;
  return task ? [edit('task', task, (row) => ({ item_done_count: row.item_done_count + more }))] : [];
}

function workweekOf<T>(person: Id, effects: (id: Id) => T[]): T[] {
  const [row] = store.like('workweek', { person_id: person });
  return row ? effects(row.id) : [];
}

function abilityOf(person: Id, skill: Id, level: number) {
  const [row] = store.like('ability', { person_id: person, skill_id: skill });
  if (row) return [edit('ability', row.id, { level })];
  const unsaid = { liking: 0, growing: false, mentoring: false };
  return [add('ability', { id: crypto.randomUUID(), seq: 0, person_id: person, skill_id: skill, level, ...unsaid })];
}

function formOf(parts: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) form.append(name, value);
  return form;
}
