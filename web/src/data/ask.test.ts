/** Commands show at once, are sent until somebody answers, and are taken back with a reason. */
import { beforeEach, expect, test, vi } from 'vitest';
import { assign, moveTask } from './commands.ts';
import { store } from './local.ts';
import type { Task } from './rows.ts';
import { done, undoLast } from './undo.ts';
import { Refused } from './wire.ts';

const POSTER = { id: 't', seq: 5, title: 'Poster', assignee_id: null, status_id: 'todo', rank: 1 } as Task;

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const answered = (seq: number, fields: Partial<Task>) =>
  json({ seq, verb: 'x', subject_id: 't', facts: {}, rows: [['p:1', 'task', 't', { ...POSTER, ...fields, seq }]] });

const fetched = vi.fn<typeof fetch>();
vi.stubGlobal('fetch', fetched);
vi.stubGlobal('addEventListener', () => {});
vi.stubGlobal('removeEventListener', () => {});

beforeEach(() => {
  vi.useFakeTimers();
  fetched.mockReset();
  done.set([]);
  store.forgetAll();
  store.replace({ seq: 5, scopes: ['p:1'], rows: [['p:1', 'task', POSTER]] });
});

const keysSent = () => fetched.mock.calls.map(([, how]) => new Headers(how?.headers).get('Idempotency-Key'));

test('a command shows at once and stays once answered', async () => {
  fetched.mockResolvedValueOnce(answered(6, { assignee_id: 'bob' }));
  const given = assign('t', 'bob');
  expect(store.row('task', 't')?.assignee_id).toBe('bob');
  await given;
  expect(store.confirmed('task', 't')?.assignee_id).toBe('bob');
  expect(done.get().map((answer) => answer.seq)).toEqual([6]);
});

test('a refusal takes the expectation back and says why', async () => {
  fetched.mockResolvedValueOnce(json({ detail: 'Bob is away that week.', field: 'to' }, 409));
  const refused = assign('t', 'bob').catch((error: unknown) => error);
  expect(await refused).toMatchObject({ status: 409, detail: 'Bob is away that week.', field: 'to' });
  expect(store.row('task', 't')?.assignee_id).toBeNull();
});

test('a lost connection is tried again with the same key', async () => {
  fetched.mockRejectedValueOnce(new TypeError('network')).mockResolvedValueOnce(json({}, 503));
  fetched.mockResolvedValueOnce(answered(6, { assignee_id: 'bob' }));
  const given = assign('t', 'bob');
  await vi.runAllTimersAsync();
  await given;
  expect(new Set(keysSent()).size).toBe(1);
  expect(keysSent()).toHaveLength(3);
});

test('when nobody ever answers the person is told that it was not saved', async () => {
  fetched.mockRejectedValue(new TypeError('network'));
  const given = assign('t', 'bob').catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  expect(await given).toBeInstanceOf(Refused);
  expect(store.row('task', 't')?.assignee_id).toBeNull();
});

test('two moves of one task leave one after the other', async () => {
  const answers: ((response: Response) => void)[] = [];
  fetched.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  const first = moveTask('t', 'doing', null);
  const second = moveTask('t', 'done', null);
  expect(store.row('task', 't')?.status_id).toBe('done');
  await vi.advanceTimersByTimeAsync(0);
  expect(fetched).toHaveBeenCalledTimes(1);
  answers[0]!(answered(6, { status_id: 'doing' }));
  await first;
  expect(store.row('task', 't')?.status_id).toBe('done');
  await vi.advanceTimersByTimeAsync(0);
  answers[1]!(answered(7, { status_id: 'done' }));
  await second;
  expect(store.confirmed('task', 't')?.status_id).toBe('done');
});

test('undo takes back the newest own change, once', async () => {
  fetched
    .mockResolvedValueOnce(answered(6, { assignee_id: 'bob' }))
    .mockResolvedValueOnce(answered(7, { assignee_id: null }));
  await assign('t', 'bob');
  await undoLast();
  expect(fetched.mock.lastCall?.[0]).toBe('/api/v1/changes/6/undo');
  expect(store.row('task', 't')?.assignee_id).toBeNull();
  expect(await undoLast()).toBeNull();
});
