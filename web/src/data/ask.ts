/** Asks the server to do something, shows it at once, and takes it back with a reason if it is refused. */
import { t } from '@lingui/core/macro';
import type { Asked, Made, Noun, Verb } from './doors.ts';
import { store } from './local.ts';
import type { Delta, Id, Kind, Rows } from './rows.ts';
import { signal } from './signal.ts';
import type { Expected } from './store.ts';
import { Refused, request, Unreachable } from './wire.ts';

export { Refused } from './wire.ts';

/** What a command led to. `seq` is null when nothing had to change. */
export interface Answer {
  seq: number | null;
  verb: string | null;
  subject_id: Id | null;
  facts: Record<string, unknown>;
  rows: Delta[];
  /** What is told this once and kept nowhere: a new token, an invitation's link. */
  secret?: string;
}

/** The newest answer to one of this tab's own commands. */
export const lastAnswer = signal<Answer | null>(null);

/** Gives a command about one row: `ask('tasks', id, 'assign', {to})`. */
export function ask<N extends Noun, V extends Verb<N>>(
  path: N,
  id: Id,
  verb: V,
  body: Asked<N, V>,
  expected: Expected[] = [],
): Promise<Answer> {
  return command(`${path}/${id}/${verb}`, `${path}/${id}`, body as object, expected);
}

/** Makes a new row: `create('tasks', {project, title})`. */
export function create<N extends string>(path: N, body: Made<N>, expected: Expected[] = []): Promise<Answer> {
  return command(path, null, body as object, expected);
}

/** Brings a file along; the answer is that of a command. */
export const bring = (path: string, form: FormData): Promise<Answer> => command(path, null, form, []);

export const edit = <K extends Kind>(
  kind: K,
  id: Id,
  fields: Partial<Rows[K]> | ((row: Rows[K]) => Partial<Rows[K]>),
): Expected => ({ kind, id, effect: { fields } }) as Expected;

export const add = <K extends Kind>(kind: K, row: Rows[K]): Expected =>
  ({ kind, id: row.id, effect: { row } }) as Expected;

const underWay = new Set<Promise<Answer>>();

/** Resolves when every command given so far was answered or refused. */
export const settled = (): Promise<unknown> => Promise.allSettled(underWay);

function command(path: string, about: string | null, body: object, expected: Expected[]): Promise<Answer> {
  const given = answered(path, about, body, expected);
  const done = () => underWay.delete(given);
  underWay.add(given);
  given.then(done, done);
  return given;
}

async function answered(path: string, about: string | null, body: object, expected: Expected[]): Promise<Answer> {
  const expectation = store.expect(expected);
  try {
    const answer = await inTurn(about, () => persistently(path, body));
    if (answer.seq === null) store.withdraw(expectation);
    else store.met(expectation, answer.seq, answer.rows);
    lastAnswer.set(answer);
    return answer;
  } catch (error) {
    store.withdraw(expectation);
    throw error;
  }
}

const queues = new Map<string, Promise<unknown>>();

/** Commands about the same row leave one after the other, so that the last one given is the last one done. */
function inTurn<T>(about: string | null, work: () => Promise<T>): Promise<T> {
  if (!about) return work();
  const turn = (queues.get(about) ?? Promise.resolve()).then(work, work);
  queues.set(about, turn);
  const done = () => {
    if (queues.get(about) === turn) queues.delete(about);
  };
  turn.then(done, done);
  return turn;
}

const PAUSES = [0.3, 1, 2, 4, 8, 15, 30]; // seconds; about a minute in all

/** Tries until somebody answers. The same key every time, so that it is done once whatever was lost on the way. */
async function persistently(path: string, body: object): Promise<Answer> {
  const key = crypto.randomUUID();
  for (const pause of PAUSES) {
    try {
      return await request<Answer>(path, { method: 'POST', body, key });
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      await moment(error.wait ?? pause);
    }
  }
  throw new Refused(0, t`The server cannot be reached, so this was not saved. Check your connection and try again.`);
}

/** Waits some seconds, or until the browser is back online. */
function moment(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, seconds * 1000);
    addEventListener('online', done);
  });
}
