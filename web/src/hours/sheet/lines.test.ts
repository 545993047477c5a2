import { expect, test } from 'vitest';
import type { Entry } from '../../data/rows.ts';
import { linesOf } from './lines.ts';

const MONDAY = '2026-12-07';
const entry = (day: string, minutes: number, task_id: string | null, project_id = 'p') =>
  ({ id: `${day}${minutes}`, day, minutes, task_id, project_id }) as Entry;
const byKey = ({ project, task }: { project: string; task: string | null }) => `${project} ${task ?? ''}`;

test('entries stand in the line of their task and the column of their day', () => {
  const entries = [
    entry('2026-12-07', 30, 'a'),
    entry('2026-12-07', 15, 'a'),
    entry('2026-12-13', 60, 'a'),
    entry('2026-12-08', 5, null),
  ];
  const [project, task] = linesOf(entries, MONDAY, [], byKey);
  expect(project).toMatchObject({ task: null, minutes: 5 });
  expect(task!.days.map((day) => day.length)).toEqual([2, 0, 0, 0, 0, 0, 1]);
  expect(task!.minutes).toBe(105);
});

test('lines that were taken over stand there without hours, and once', () => {
  const lines = linesOf([entry('2026-12-08', 5, 'a')], MONDAY, ['p/a', 'p/b', 'q/'], byKey);
  expect(lines.map((line) => [line.key, line.minutes])).toEqual([
    ['p/a', 5],
    ['p/b', 0],
    ['q/', 0],
  ]);
});

test('what lies outside the week is left out', () => {
  expect(linesOf([entry('2026-12-14', 5, 'a')], MONDAY, [], byKey)).toEqual([]);
});
