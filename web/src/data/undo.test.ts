/** What was done by one gesture is taken back by one. */
import { beforeEach, expect, test, vi } from 'vitest';
import { type Answer, lastAnswer } from './ask.ts';
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
