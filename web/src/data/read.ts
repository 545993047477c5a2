/** Explicit questions to the server, for what does not live in the store: a task's text, the log, searches. */
import { store } from './local.ts';
import type { Delta, Id, Instant, Kind, Rows } from './rows.ts';
import { request } from './wire.ts';

export interface TaskText {
  id: Id;
  body: string;
  html: string;
  by_id: Id;
  at: Instant;
}

export interface LoggedChange {
  seq: number;
  at: Instant;
  by_id: Id;
  for_id: Id | null;
  verb: string;
  subject_id: Id;
  facts: Record<string, unknown>;
  /** The whole sentence, with its names. */
  says: string;
  undoable: boolean;
  /** The change this one took back. */
  undoes: number | null;
}

export interface ActivityOf {
  /** What happened to this very row. */
  subject_id?: Id;
  task_id?: Id;
  project_id?: Id;
  person_id?: Id;
}

/** Loads a task's checklist, files and comments into the store and returns its text. */
export async function loadDetails(task: Id, signal?: AbortSignal): Promise<TaskText | null> {
  const asked = signal ? { signal } : {};
  const details = await request<{ seq: number; text: TaskText | null; rows: Delta[] }>(`tasks/${task}/details`, asked);
  store.fill(task, details.rows, details.seq);
  return details.text;
}

export function loadActivity(of: ActivityOf, before: number | null, limit = 50) {
  const query = queryOf({ ...of, before, limit });
  return request<{ changes: LoggedChange[]; next: number | null }>(`activity?${query}`);
}

/** A page of rows the server picked; for archives and searches beyond what the store holds. */
export function loadRows<K extends Kind>(path: string, filters: Record<string, string | number | null>) {
  return request<{ rows: Rows[K][]; next: string | null }>(`${path}?${queryOf(filters)}`);
}

export const fileAddress = (file: Id): string => `/api/v1/files/${file}`;

function queryOf(filters: object): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value != null) query.set(name, String(value));
  return query.toString();
}
