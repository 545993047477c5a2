/** What was done by one gesture is taken back by one. */
import { beforeEach, expect, test, vi } from 'vitest';
import { type Answer, ask, lastAnswer } from './ask.ts';
import { asOneGesture, done, undo, undoLast } from './undo.ts';

const answer = (seq: number | null): Answer => ({ seq, verb: 'x', subject_id: 't', facts: {}, rows: [] });
const fetched = vi.fn<typeof fetch>();
vi.stubGlobal('fetch', fetched);

beforeEach(() => {
  fetched.mockReset();
  fetched.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(answer(99)))));
  done.set([]);
});

const asked = () => fetched.mock.calls.map(([address]) => /changes\/(\d+)\/undo/.exec(String(address))?.[1]);

test('a gesture of several answers is taken back answer by answer, the newest first', async () => {
  const answers = [answer(12), answer(15)];
  for (const each of answers) lastAnswer.set(each);
  expect(asOneGesture(answers)).toBe(15);
  expect(done.get().map((each) => each.seq)).toEqual([15]);
  await undoLast();
  expect(asked()).toEqual(['15', '12']);
  expect(done.get()).toEqual([]);
});

test('a gesture that changed nothing is none', () => {
  expect(asOneGesture([answer(null)])).toBeNull();
});

test('a single change is taken back as itself', async () => {
  await undo(7);
  expect(asked()).toEqual(['7']);
});

test('a change that still travels is the one that is taken back', async () => {
  lastAnswer.set(answer(3));
  const travelling = Promise.withResolvers<Response>();
  fetched.mockImplementationOnce(() => travelling.promise);
  const given = ask('tasks', 't', 'rename', { title: 'Oboe' });
  const taken = undoLast();
  travelling.resolve(new Response(JSON.stringify(answer(8))));
  await Promise.all([given, taken]);
  expect(asked()).toEqual([undefined, '8']);
});

test('two that are taken back at once leave the newest first, one after the other', async () => {
  for (const seq of [3, 8]) lastAnswer.set(answer(seq));
  const first = Promise.withResolvers<Response>();
  fetched.mockImplementationOnce(() => first.promise);
  const both = [undoLast(), undoLast()];
  await vi.waitFor(() => expect(asked()).toEqual(['8']));
  first.resolve(new Response(JSON.stringify(answer(98))));
  await Promise.all(both);
  expect(asked()).toEqual(['8', '3']);
});
