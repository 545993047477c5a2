import { expect, test } from 'vitest';
import type { Suggestion } from '../data/rows.ts';
import { batchesOf, type Decision } from './accepting.ts';

const suggestion = (id: string) =>
  ({ id, choices: ['ann', 'bob'].map((person_id) => ({ person_id, cost: 1, terms: [] })) }) as unknown as Suggestion;
const decided = (id: string, person = 'ann'): Decision => ({ suggestion: suggestion(id), person });

test('first choices go together, some at a time; the others one by one', () => {
  const many = Array.from({ length: 45 }, (_, at) => decided(`s${at}`));
  const batches = batchesOf([...many, decided('other', 'bob')]);
  expect(batches.map((batch) => batch.length)).toEqual([1, 20, 20, 5]);
  expect(batches[0]?.[0]?.person).toBe('bob');
});

test('nothing is lost and nothing comes twice', () => {
  const all = Array.from({ length: 30 }, (_, at) => decided(`s${at}`, at % 3 ? 'ann' : 'bob'));
  const ids = batchesOf(all).flatMap((batch) => batch.map((each) => each.suggestion.id));
  expect(ids.sort()).toEqual(all.map((each) => each.suggestion.id).sort());
});
