import { expect, test } from 'vitest';
import { clashesWith, daysOf, type Taking } from './clashes.ts';

const taking = (task: string, from: string, to: string, seats = 1): Taking => ({ task, from, to, seats });
const mine = taking('mine', '2026-12-07', '2026-12-11');

test('tasks of other days leave the seat free', () => {
  expect(clashesWith(mine, [taking('before', '2026-12-01', '2026-12-06')], 1)).toEqual([]);
});

test('those of a day with too few seats are named, and only those', () => {
  const others = [taking('early', '2026-12-05', '2026-12-07'), taking('late', '2026-12-11', '2026-12-14')];
  expect(clashesWith(mine, others, 1)).toEqual(['early', 'late']);
  expect(clashesWith(mine, others, 2)).toEqual([]);
  expect(clashesWith(mine, [...others, taking('also', '2026-12-06', '2026-12-08')], 2)).toEqual(['early', 'also']);
});

test('a task of two seats counts twice', () => {
  expect(clashesWith(mine, [taking('big', '2026-12-08', '2026-12-08', 2)], 2)).toEqual(['big']);
});

test('a task without a start takes its due day', () => {
  expect(daysOf({ start: null, due: '2026-12-08' })).toEqual(['2026-12-08', '2026-12-08']);
  expect(daysOf({ start: null, due: null })).toBeNull();
});
