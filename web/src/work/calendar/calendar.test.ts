import { expect, test } from 'vitest';
import type { Task } from '../../data/rows.ts';
import { firstWeekday, turned, weekNumber, weeksOf } from './days.ts';
import { layoutOf, spanOf } from './layout.ts';

const task = (id: string, due: string, start: string | null = null, fields: Partial<Task> = {}) =>
  spanOf({ id, due, start, priority: 0, done_at: null, ...fields } as Task);

test('a month has the weeks it touches, and begins on the day weeks begin with', () => {
  const german = weeksOf('month', '2026-12-17', 0);
  expect([german.length, german[0]![0], german.at(-1)![6]]).toEqual([5, '2026-11-30', '2027-01-03']);
  const american = weeksOf('month', '2026-12-17', 6);
  expect([american.length, american[0]![0]]).toEqual([5, '2026-11-29']);
  expect(weeksOf('month', '2027-02-10', 0)).toHaveLength(4);
  expect(weeksOf('week', '2026-12-17', 0)).toEqual([
    ['2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17', '2026-12-18', '2026-12-19', '2026-12-20'],
  ]);
});

test('weeks begin where people live, and on Monday where nobody knows', () => {
  expect(firstWeekday('de-DE')).toBe(0);
  expect(firstWeekday('en-US')).toBe(6);
  expect(firstWeekday('???')).toBe(0);
});

test('weeks are counted by their Thursday', () => {
  expect(weekNumber(weeksOf('week', '2026-12-31', 0)[0]!)).toBe(53);
  expect(weekNumber(weeksOf('week', '2027-01-03', 0)[0]!)).toBe(53);
  expect(weekNumber(weeksOf('week', '2027-01-04', 0)[0]!)).toBe(1);
  expect(weekNumber(weeksOf('week', '2025-12-29', 0)[0]!)).toBe(1);
});

test('a month has a month after it, however short', () => {
  expect(turned('month', '2027-01-31', 1)).toBe('2027-02-28');
  expect(turned('month', '2027-03-31', -1)).toBe('2027-02-28');
  expect(turned('week', '2027-03-01', -1)).toBe('2027-02-22');
});

test('what lasts some days keeps its lane, others stand below it', () => {
  const [week] = weeksOf('week', '2026-12-17', 0);
  const found = layoutOf(week!, [task('short', '2026-12-16'), task('long', '2026-12-17', '2026-12-10')], 9);
  expect(found.pieces[0]).toMatchObject([{ id: 'long', from: 0, days: 4, lane: 0, before: true, after: false }]);
  expect(found.pieces[2]).toMatchObject([{ id: 'short', from: 2, days: 1, lane: 1 }]);
});

test('what does not fit is counted on each of its days', () => {
  const [week] = weeksOf('week', '2026-12-17', 0);
  const day = '2026-12-16';
  const found = layoutOf(week!, [task('a', day), task('b', day), task('c', '2026-12-17', day)], 2);
  expect(found.hidden).toEqual([0, 0, 1, 0, 0, 0, 0]);
  expect(found.pieces[2]!.map((piece) => piece.id)).toEqual(['c', 'a']);
});

test('what is done or over stands last on a day, what is urgent first', () => {
  const [week] = weeksOf('week', '2026-12-17', 0);
  const day = '2026-12-16';
  const spans = [
    task('done', day, null, { done_at: 'x' }),
    task('plain', day),
    task('urgent', day, null, { priority: 4 }),
  ];
  expect(layoutOf(week!, spans, 9).pieces[2]!.map((piece) => piece.id)).toEqual(['urgent', 'plain', 'done']);
});
