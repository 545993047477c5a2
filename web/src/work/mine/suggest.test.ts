import { expect, test } from 'vitest';
import type { Turn } from '../../data/turn-commands.ts';
import type { WaitingCost } from '../../data/waiting.ts';
import { isTaken, suggested } from './suggest.ts';

const row = (task_id: string, hours: number): WaitingCost => ({
  task_id,
  hours,
  loss: 0,
  late_now: null,
  late_then: null,
  days: 0,
  value: 1,
  behind: [],
  decided: false,
});
const turns = (...placed: [string, Turn['shelf']][]) =>
  new Map(
    placed.map(([task_id, shelf], rank): [string, Turn] => [
      task_id,
      { id: task_id, seq: 1, person_id: 'me', task_id, shelf, rank },
    ]),
  );
const ids = (rows: readonly WaitingCost[]) => rows.map((each) => each.task_id);

test('as many as fit the hours that are left, a short one behind a long one too', () => {
  const found = suggested([row('a', 3), row('b', 9), row('c', 2)], turns(), 6 * 60);
  expect([ids(found.today), ids(found.after)]).toEqual([['a', 'c'], ['b']]);
});

test('one at least, even when nothing fits', () => {
  expect(ids(suggested([row('a', 9), row('b', 1)], turns(), 0).today)).toEqual(['a']);
});

test('what was put first today stays, and what was put off stays put off', () => {
  const found = suggested([row('a', 1), row('b', 9), row('c', 1)], turns(['b', 'today'], ['a', 'later']), 60);
  expect([ids(found.today), ids(found.after)]).toEqual([['b'], ['a', 'c']]);
});

test('an order that stands already needs not be taken', () => {
  const rows = [row('a', 1), row('b', 1)];
  expect(isTaken(rows, turns(['a', 'today'], ['b', 'today']))).toBe(true);
  expect(isTaken(rows, turns(['b', 'today'], ['a', 'today']))).toBe(false);
  expect(isTaken(rows, turns(['a', 'today']))).toBe(false);
});
