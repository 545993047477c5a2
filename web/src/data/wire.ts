/** How the client talks to the server: one request, its answer or a `Refused` with a sentence for people. */
import { t } from '@lingui/core/macro';
import { signal } from './signal.ts';

/** The server (or the network) said no. `detail` is a sentence to show; `field` the input it is about. */
export class Refused extends Error {
  readonly status: number;
  readonly detail: string;
  readonly field: string | undefined;

  constructor(status: number, detail: string, field?: string) {
    super(detail);
    this.status = status;
    this.detail = detail;
    this.field = field;
  }
}

/** Nobody answered. What was asked may or may not have happened; asking again with the same key is safe. */
export class Unreachable extends Error {
  /** Seconds the server asked us to wait. */
  readonly wait: number | undefined;

  constructor(wait?: number) {
    super('unreachable');
    this.wait = wait;
  }
}

export interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  key?: string;
  signal?: AbortSignal;
}

const API = '/api/v1';

/** The token that proves an unsafe request comes from our own pages; the session tells it. */
export const csrf = { token: '' };

/** When the oldest request that people wait for began, or null: the thin bar watches it. */
export const waitingSince = signal<number | null>(null);
const waits = new Set<number>();

export async function request<T>(path: string, asked: Request = {}): Promise<T> {
  const response = await waitedFor(() => respond(path, asked));
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

/** The response itself, for streams. Anything but success is thrown. */
export async function respond(path: string, { method, body, key, signal }: Request): Promise<Response> {
  const address = path.startsWith('/') ? path : `${API}/${path}`;
  const isForm = body instanceof FormData;
  const headers = new Headers({ Accept: 'application/json' });
  if (body !== undefined && !isForm) headers.set('Content-Type', 'application/json');
  if (key) headers.set('Idempotency-Key', key);
  if (method && method !== 'GET') headers.set('X-CSRFToken', csrf.token);

  let response: Response;
  try {
    response = await fetch(address, {
      method: method ?? 'GET',
      headers,
      body: isForm ? body : body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
      credentials: 'same-origin',
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable();
  }
  if (response.ok) return response;
  throw await refusal(response);
}

const BUSY = new Set([429, 502, 503, 504]);

/** What a response that is no success says. */
export async function refusal(response: Response): Promise<Error> {
  if (BUSY.has(response.status)) return new Unreachable(Number(response.headers.get('Retry-After')) || undefined);
  const problem = await response.json().catch(() => ({}));
  return new Refused(response.status, problem.detail ?? unexplained(response.status), problem.field);
}

function unexplained(status: number): string {
  if (status === 401) return t`You are signed out. Sign in again to go on.`;
  if (status === 403) return t`You are not allowed to do this. Ask an admin of the workspace.`;
  if (status === 404) return t`This is no longer here.`;
  return t`The server could not do this. Please try again; if it keeps happening, tell your administrator.`;
}

async function waitedFor<T>(work: () => Promise<T>): Promise<T> {
  let began = performance.now();
  while (waits.has(began)) began += 0.001;
  waits.add(began);
  waitingSince.set(Math.min(...waits));
  try {
    return await work();
  } finally {
    waits.delete(began);
    waitingSince.set(waits.size ? Math.min(...waits) : null);
  }
}
