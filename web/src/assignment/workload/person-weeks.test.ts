import { describe, expect, test } from 'vitest';
import type { Task } from '../../data/rows.ts';
import { WorkingTime } from '../working-time.ts';
import { tasksOfWeek, tooMuch, weekLoads } from './person-weeks.ts';
import { firstMonday, weeksFrom } from './weeks.ts';

const today = '2026-03-04'; // a Wednesday
const weeks = weeksFrom('2026-03-02', today, 3);
const time = new WorkingTime({ day: today, minute: 0 });
const task = (effort: number | null, due: string | null, number = 1) =>
  ({ id: `t${number}`, number, effort, due, start: null }) as Task;
const whole = (loads: { planned: number }[]) => loads.map((load) => Math.round(load.planned));

describe('the weeks', () => {
  test('begin with this one, on its Monday; the past holds no plans', () => {
    expect(firstMonday(undefined, today)).toBe('2026-03-02');
    expect(firstMonday('2026-04-02', today)).toBe('2026-03-30');
    expect(firstMonday('2026-01-05', today)).toBe('2026-03-02');
    expect(firstMonday('soon', today)).toBe('2026-03-02');
    expect(weeks.map((week) => week.isNow)).toEqual([true, false, false]);
  });
});

describe('how full somebody is', () => {
  test('of this week only the days that are left count', () => {
    expect(weekLoads(time, weeks, [], 60).map((load) => load.capacity)).toEqual([3 * 384, 5 * 384, 5 * 384]);
  });

  test('work lies evenly on the days up to its due date', () => {
    expect(whole(weekLoads(time, weeks, [task(800, '2026-03-13')], 60))).toEqual([300, 500, 0]);
  });

  test('what is late is for now, what nobody estimated counts as usual', () => {
    expect(whole(weekLoads(time, weeks, [task(90, '2026-02-01'), task(null, '2026-02-01')], 60))).toEqual([150, 0, 0]);
  });

  test('weeks further on do not gather what comes before them', () => {
    const later = weeksFrom('2026-03-09', today, 1);
    expect(whole(weekLoads(time, later, [task(800, '2026-03-13'), task(90, '2026-03-05')], 60))).toEqual([500]);
  });

  test('time off is told as a share of the week', () => {
    const away = new WorkingTime({ day: today, minute: 0 }, undefined, [{ start: '2026-03-12', end: '2026-03-16' }]);
    expect(weekLoads(away, weeks, [], 60).map((load) => load.away)).toEqual([
      0,
      expect.closeTo(0.4),
      expect.closeTo(0.2),
    ]);
  });

  test('a few minutes over are not too much', () => {
    expect(tooMuch({ capacity: 100, planned: 120, away: 0 })).toBe(0);
    expect(tooMuch({ capacity: 100, planned: 160, away: 0 })).toBe(60);
  });
});

test('a week opens into its tasks, the largest part first', () => {
  const tasks = [task(60, '2026-03-06', 1), task(800, '2026-03-13', 2), task(60, '2026-03-06', 3)];
  expect(tasksOfWeek(time, weeks[0]!, tasks, 60).map((part) => part.task.number)).toEqual([2, 1, 3]);
  expect(tasksOfWeek(time, weeks[1]!, tasks, 60).map((part) => part.task.number)).toEqual([2]);
});
