/** Columns in each encoding; the days that the server's replay test records hold both sides together. */
import { expect, test } from 'vitest';
import { valuesOf } from './columns.ts';

const IDS = {
  ids: { ms: { steps: [1_700_000_000_000, 5] }, tick: { of: [0x7000], at: [0, 0] }, tail: ['8000000000000001', 'a'] },
};
const FIRST = '018bcfe5-6800-7000-8000000000000001';

test('plain columns stay what they are', () => {
  expect(
    valuesOf([
      ['a', 'b'],
      [1, null],
    ]),
  ).toEqual([
    ['a', 'b'],
    [1, null],
  ]);
});

test('ids are put together from their parts', () => {
  expect(valuesOf([IDS])).toEqual([[FIRST, '018bcfe5-6805-7000-a']]);
});

test('other ids and instants are counted from the birth of the row', () => {
  const text = { ids: { ms: [-1, null], tick: [0x7001], tail: ['b'] } };
  const made = { instants: [0, 1234] };
  expect(valuesOf([IDS, text, made]).slice(1)).toEqual([
    ['018bcfe5-67ff-7001-b', null],
    ['2023-11-14T22:13:20Z', '2023-11-14T22:13:21.239000Z'],
  ]);
});

test('few values are listed once, numbers told by their steps', () => {
  const few = { of: ['ann', null], at: [1, 0, 0] };
  expect(valuesOf([['x', 'y', 'z'], few, { steps: [7, -2, 0] }]).slice(1)).toEqual([
    [null, 'ann', 'ann'],
    [7, 5, 5],
  ]);
});
