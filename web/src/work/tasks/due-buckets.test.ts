import { expect, test } from 'vitest';
import { dueBucketOf } from './due-buckets.ts';

const WEDNESDAY = '2026-03-11';
const SUNDAY = '2026-03-15';
const due = (day: string | null, done_at: string | null = null) => ({ due: day, done_at });

test.each([
  ['2026-03-10', 'late'],
  ['2026-03-11', 'today'],
  ['2026-03-12', 'week'],
  ['2026-03-15', 'week'],
  ['2026-03-16', 'later'],
  [null, 'none'],
])('seen on a Wednesday, %s is %s', (day, bucket) => {
  expect(dueBucketOf(due(day), WEDNESDAY)).toBe(bucket);
});

test('on a Sunday the week to come is this week', () => {
  expect(dueBucketOf(due('2026-03-16'), SUNDAY)).toBe('week');
  expect(dueBucketOf(due('2026-03-22'), SUNDAY)).toBe('week');
  expect(dueBucketOf(due('2026-03-23'), SUNDAY)).toBe('later');
});

test('done work is done, however late it was', () => {
  expect(dueBucketOf(due('2026-01-01', '2026-03-01T10:00:00Z'), WEDNESDAY)).toBe('done');
});
