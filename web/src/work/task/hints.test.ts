import { expect, test } from 'vitest';
import { gapsOf } from './hints.ts';

const bare = { outcome: '', due: null, effort: null, done_at: null, away: null };

test('an open task is told what it does not say yet', () => expect(gapsOf(bare)).toEqual(['outcome', 'due', 'effort']));
test('what is said is no gap', () => expect(gapsOf({ ...bare, outcome: 'Printed', effort: 60 })).toEqual(['due']));
test('work that is over needs no advice', () => {
  expect(gapsOf({ ...bare, done_at: '2026-11-25T04:30:00Z' })).toEqual([]);
  expect(gapsOf({ ...bare, away: 'archived' })).toEqual([]);
});
