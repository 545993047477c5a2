import { describe, expect, test } from 'vitest';
import { lagAsText, lagFrom, linkInWords } from './in-words.ts';
import { isMet } from './waiting.ts';

describe('a link in words', () => {
  test('says which ends are tied, from either side', () => {
    expect(linkInWords({ type: 'FS', lag: 0 }, 'it')).toBe('starts when it is done');
    expect(linkInWords({ type: 'SS', lag: 0 }, 'this')).toBe('starts when this has begun');
    expect(linkInWords({ type: 'FF', lag: 90 }, 'it')).toBe('ends 1h 30m after it is done');
    expect(linkInWords({ type: 'SF', lag: -30 }, 'this')).toBe('ends 30m before this has begun');
  });

  test.each([
    ['', 0],
    ['0h', 0],
    ['2h', 120],
    ['-2h', -120],
    ['−30m', -30],
    ['1d', 480],
    ['soon', null],
    ['--1h', null],
  ])('reads %o as %o minutes', (text, minutes) => {
    expect(lagFrom(text)).toBe(minutes);
  });

  test.each([0, 45, -120, 510])('writes %i minutes so that they are read again', (minutes) => {
    expect(lagFrom(lagAsText(minutes))).toBe(minutes);
  });
});

test('a task is held until its predecessor comes to the tied end', () => {
  expect(isMet('FS', false, true)).toBe(false);
  expect(isMet('FF', true, true)).toBe(true);
  expect(isMet('SS', false, true)).toBe(true);
  expect(isMet('SF', false, false)).toBe(false);
});
