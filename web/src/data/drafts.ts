/** How new rows look until the server has made the real ones, and where moved rows land until it says so. */

import type { NewTask } from './commands.ts';
import { store } from './local.ts';
import type { Comment, Id, Item, Kind, Rows, Task } from './rows.ts';
import { session } from './session.ts';

/** A draft has no number yet. */
export const isDraft = (row: { seq: number }): boolean => row.seq === 0;

export function draftTask(asked: NewTask): Task {
  const status = asked.status ?? firstStatus(asked.project);
  const base = draft();
  return {
    ...base,
    project_id: asked.project,
    number: 0,
    title: asked.title,
    status_id: status,
    rank: rankIn(status, lastOf(status), base.id),
    assignee_id: asked.assignee ?? null,
    pinned: false,
    contributor_ids: [],
    priority: asked.priority ?? 0,
    effort: asked.effort ?? null,
    skills: asked.skills ?? {},
    start: asked.start ?? null,
    due: asked.due ?? null,
    held: false,
    milestone_id: null,
    label_ids: asked.labels ?? [],
    outcome: asked.outcome ?? '',
    parent_id: asked.parent ?? null,
    text_id: null,
    comment_count: 0,
    item_count: 0,
    item_done_count: 0,
    file_count: 0,
    away: null,
    created_at: now(),
    created_by_id: me(),
    done_at: null,
  };
}

export function draftItem(task: Id, title: string, list: string): Item {
  const last = Math.max(0, ...[...store.like('item', { task_id: task })].map((item) => item.rank));
  return { ...draft(), ...of(task), list, title, done: false, rank: last + 1, removed: false };
}

export function draftComment(task: Id, body: string): Comment {
  const spoken = { author_id: me(), body, html: '', mention_ids: [], said_at: now(), edited_at: null, removed: false };
  return { ...draft(), ...of(task), ...spoken };
}

/** The rank behind a task of a column, or at its top. */
export const rankIn = (status: Id, after: Id | null, moved: Id): number =>
  rankAfter('task', { status_id: status }, after, moved);

/** A rank between a row and its successor among the rows like `like`; before them all when `after` is null. */
export function rankAfter<K extends 'task' | 'status' | 'item'>(
  kind: K,
  like: Partial<Rows[K]>,
  after: Id | null,
  moved: Id,
): number {
  const floor = after === null ? Number.NEGATIVE_INFINITY : (rankOf(kind, after) ?? Number.NEGATIVE_INFINITY);
  let next = Number.POSITIVE_INFINITY;
  for (const row of store.like(kind, like)) {
    if (row.id !== moved && row.id !== after && row.rank > floor) next = Math.min(next, row.rank);
  }
  if (Number.isFinite(floor)) return Number.isFinite(next) ? (floor + next) / 2 : floor + 1;
  return Number.isFinite(next) ? next - 1 : 0;
}

function rankOf(kind: Kind, id: Id): number | undefined {
  const row = store.row(kind, id);
  return row && 'rank' in row ? row.rank : undefined;
}

function lastOf(status: Id): Id | null {
  let last: Task | null = null;
  for (const row of store.like('task', { status_id: status })) if (!last || row.rank > last.rank) last = row;
  return last?.id ?? null;
}

function firstStatus(project: Id): Id {
  const statuses = [...store.like('status', { project_id: project })].filter((status) => !status.removed);
  return statuses.sort((a, b) => a.rank - b.rank)[0]?.id ?? '';
}

function of(task: Id) {
  return { task_id: task, project_id: store.row('task', task)?.project_id ?? '' };
}

const draft = () => ({ id: crypto.randomUUID() as Id, seq: 0 });
const now = () => new Date().toISOString();
const me = () => session.get()?.person_id ?? '';
