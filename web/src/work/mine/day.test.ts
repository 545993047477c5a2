import { expect, test } from 'vitest';
import type { Absence, Task } from '../../data/rows.ts';
import { capacityOn, loads } from './day.ts';

const WEDNESDAY = '2026-03-11';
const task = (id: string, fields: Partial<Task> = {}) =>
  ({ id, status_id: 'todo', priority: 0, due: null, done_at: null, effort: null, ...fields }) as Task;

test('the hours are those of the weekday, and none while away', () => {
  const week = [480, 480, 300, 480, 480, 0, 0];
  const away = { start: '2026-03-12', end: '2026-03-13', cancelled: false } as Absence;
  expect(capacityOn(WEDNESDAY, week, [away])).toBe(300);
  expect(capacityOn('2026-03-12', week, [away])).toBe(0);
  expect(capacityOn('2026-03-12', week, [{ ...away, cancelled: true }])).toBe(480);
  expect(capacityOn('2026-03-14', undefined, [])).toBe(0);
  expect(capacityOn(WEDNESDAY, undefined, [])).toBe(480);
});

test('late work weighs on today, the rest on its day', () => {
  const tasks = [
    task('late', { due: '2026-03-02', effort: 60 }),
    task('today', { due: WEDNESDAY, effort: 90 }),
    task('friday', { due: '2026-03-13', effort: 30 }),
    task('done', { due: WEDNESDAY, effort: 500, done_at: '2026-03-11T08:00:00Z' }),
    task('far', { due: '2026-04-13', effort: 30 }),
  ];
  expect(loads(tasks, WEDNESDAY, undefined, []).map((load) => load.planned)).toEqual([150, 0, 30, 0, 0, 0, 0]);
});
