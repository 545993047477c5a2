/** From sorted tasks to the lines of the list: groups with their counts and sums, tasks, and a place to add. */
import type { Day, Label, Person, Priority, Status, Task } from '../../data/rows.ts';
import type { Preset } from '../tasks/adding.ts';
import { spotOf } from '../tasks/cursor.ts';
import { DUE_BUCKETS, type DueBucket, dueBucketOf, endOfWeek } from '../tasks/due-buckets.ts';

export const GROUPINGS = ['status', 'assignee', 'priority', 'due', 'label', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  id: string;
  tasks: readonly Task[];
  /** Minutes, of those that are estimated. */
  effort: number;
  /** What a task added here has from the start. */
  preset: Preset;
}

export type Line =
  | { kind: 'group'; id: string; group: Group }
  | { kind: 'task'; id: string; task: Task; group: Group }
  | { kind: 'add'; id: string; group: Group };

/** What groups are made of, in the order people know. */
export interface Known {
  statuses: readonly Status[];
  people: readonly Person[];
  labels: readonly Label[];
  today: Day;
}

/** The tasks keep their order within each group. Every column is there, even an empty one; other groups only when used. */
export function groupsOf(tasks: readonly Task[], grouping: Grouping, known: Known): Group[] {
  const shelves = new Map<string, Task[]>();
  const put = (id: string, task: Task) => {
    const shelf = shelves.get(id);
    if (shelf) shelf.push(task);
    else shelves.set(id, [task]);
  };
  for (const task of tasks) {
    if (grouping === 'label' && task.label_ids.length) for (const id of task.label_ids) put(id, task);
    else put(groupIdOf(task, grouping, known.today), task);
  }
  const order = orderOf(grouping, known).filter((id) => grouping === 'status' || shelves.has(id));
  const rest = [...shelves.keys()].filter((id) => !order.includes(id)); // somebody who has left, say
  return [...order, ...rest].map((id) => groupOf(id, shelves.get(id) ?? [], grouping, known));
}

function groupIdOf(task: Task, grouping: Grouping, today: Day): string {
  if (grouping === 'status') return task.status_id;
  if (grouping === 'assignee') return task.assignee_id ?? 'none';
  if (grouping === 'priority') return String(task.priority);
  if (grouping === 'due') return dueBucketOf(task, today);
  return grouping === 'label' ? 'none' : 'all';
}

function orderOf(grouping: Grouping, { statuses, people, labels }: Known): string[] {
  const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
  if (grouping === 'status') return ids(statuses);
  if (grouping === 'assignee') return [...ids(people), 'none'];
  if (grouping === 'priority') return ['4', '3', '2', '1', '0'];
  if (grouping === 'due') return [...DUE_BUCKETS];
  if (grouping === 'label') return [...ids(labels), 'none'];
  return ['all'];
}

function groupOf(id: string, tasks: readonly Task[], grouping: Grouping, known: Known): Group {
  const effort = tasks.reduce((sum, task) => sum + (task.effort ?? 0), 0);
  return { id, tasks, effort, preset: presetOf(id, grouping, known) };
}

function presetOf(id: string, grouping: Grouping, { people, today }: Known): Preset {
  if (grouping === 'status') return { status: id };
  if (grouping === 'assignee') return people.some((person) => person.id === id) ? { assignee: id } : {};
  if (grouping === 'priority') return { priority: Number(id) as Priority };
  if (grouping === 'label' && id !== 'none') return { labels: [id] };
  const due: Partial<Record<DueBucket, Day>> = { today, week: endOfWeek(today) };
  const day = grouping === 'due' ? due[id as DueBucket] : undefined;
  return day ? { due: day } : {};
}

/** What is drawn, line by line; closed groups keep only their head. */
export function linesOf(
  groups: readonly Group[],
  grouping: Grouping,
  closed: ReadonlySet<string>,
  canAdd: boolean,
): Line[] {
  const lines: Line[] = [];
  for (const group of groups) {
    if (grouping !== 'none') lines.push({ kind: 'group', id: `group ${group.id}`, group });
    if (grouping !== 'none' && closed.has(group.id)) continue;
    for (const task of group.tasks) {
      lines.push({ kind: 'task', id: grouping === 'label' ? spotOf(task.id, group.id) : task.id, task, group });
    }
    if (canAdd) lines.push({ kind: 'add', id: `add ${group.id}`, group });
  }
  return lines;
}

/** The next task line from `from` in that direction, passing over heads; -1 when there is none. */
export function nextTaskLine(lines: readonly Line[], from: number, direction: 1 | -1): number {
  for (let at = from + direction; at >= 0 && at < lines.length; at += direction) {
    if (lines[at]?.kind === 'task') return at;
  }
  return -1;
}
