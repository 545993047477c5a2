import { describe, expect, test } from 'vitest';
import type { Choice, Suggestion } from '../data/rows.ts';
import { proposedIn, reasonsOf, runnersUpIn } from './reasons.ts';

const term = (name: string, value: number) => ({ name, hours: 1, value, says: `${name} says` });
const choice = (person_id: string): Choice => ({ person_id, cost: 1, terms: [term('skills', 0.4), term('load', 0.3)] });

describe('reasons', () => {
  test('a longer bar always speaks for the person: how full somebody is becomes the room there is', () => {
    const [skills, load] = reasonsOf(choice('ann'));
    expect(skills?.value).toBe(0.4);
    expect(load?.value).toBeCloseTo(0.7);
  });

  test('the sentence is the one the server wrote', () => {
    expect(reasonsOf(choice('ann')).map((reason) => reason.sentence)).toEqual(['skills says', 'load says']);
  });

  test('a reason nobody knows yet keeps its own name', () => {
    expect(reasonsOf({ ...choice('ann'), terms: [term('travel', 1)] })[0]?.label).toBe('travel');
  });

  test('three are proposed and the others stand by, in the order they came', () => {
    const suggestion = { choices: ['ann', 'bob', 'cem', 'dee'].map(choice) } as Suggestion;
    expect(proposedIn(suggestion).map((each) => each.person_id)).toEqual(['ann', 'bob', 'cem']);
    expect(runnersUpIn(suggestion).map((each) => each.person_id)).toEqual(['dee']);
  });
});
