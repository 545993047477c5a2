import { expect, test } from 'vitest';
import { secondsLeft, timeLeftInWords } from './time-left.ts';

test('the time left follows the pace so far', () => {
  expect(secondsLeft({ began: 0, now: 10_000, done: 20, total: 100 })).toBe(40);
});

test('what was done before one looked does not count as pace', () => {
  expect(secondsLeft({ began: 0, now: 10_000, done: 60, total: 100, from: 50 })).toBe(40);
});

test('before anything is done nothing is promised', () => {
  expect(timeLeftInWords({ began: 0, now: 9_000, done: 0, total: 100 })).toBe('');
});

test.each([
  [99, 'a few seconds left'],
  [50, 'about 10 seconds left'],
  [13, 'about 2 minutes left'],
])('%i of 100 after ten seconds: %s', (done, words) => {
  expect(timeLeftInWords({ began: 0, now: 10_000, done, total: 100 })).toBe(words);
});
