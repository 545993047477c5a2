import { expect, test } from 'vitest';
import { changedLevels } from './levels.ts';

test('only what changed is said anew', () =>
  expect(changedLevels({ a: 1, b: 2, c: 3 }, { a: 1, b: 4, d: 3 })).toEqual([
    ['b', 4],
    ['c', 0],
    ['d', 3],
  ]));
