import { expect, test } from 'vitest';
import { rounded } from './rounding.ts';

test.each([
  ['none', 15, 7, 7],
  ['nearest', 15, 7, 0],
  ['nearest', 15, 8, 15],
  ['nearest', 6, 3, 6],
  ['nearest', 6, 2, 0],
  ['up', 15, 1, 15],
  ['up', 15, 15, 15],
  ['up', 15, 16, 30],
  ['down', 15, 29, 15],
  ['down', 15, 30, 30],
  ['nearest', 5, 2, 0],
  ['nearest', 5, 3, 5],
  ['up', 1, 7, 7],
] as const)('%s to %i minutes: %i is %i', (way, step, minutes, expected) => {
  expect(rounded(minutes, { way, step })).toBe(expected);
});
