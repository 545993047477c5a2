import { expect, test } from 'vitest';
import { isForgotten, minutesSince } from './forgotten.ts';

const START = '2026-12-07T17:30:00Z';

test('a timer that ran through the night is asked about, a long day is not', () => {
  expect(isForgotten(START, Date.parse('2026-12-08T02:30:00Z'))).toBe(false);
  expect(isForgotten(START, Date.parse('2026-12-08T03:30:00Z'))).toBe(true);
  expect(minutesSince(START, Date.parse('2026-12-08T08:00:00Z'))).toBe(870);
});
