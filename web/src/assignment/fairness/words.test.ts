/** Shares as they are drawn and said. */
import { expect, test } from 'vitest';
import { helpInWords, percent, width } from './words.ts';

test('a full plate ends two thirds along the bar', () => {
  expect(Number.parseFloat(width(1))).toBeCloseTo(66.67);
  expect(width(0)).toBe('0%');
});

test('whatever is above a full plate stays within the bar', () => {
  for (const share of [1.1, 1.5, 3]) {
    const end = Number.parseFloat(width(1)) + Number.parseFloat(width(share - 1, share));
    expect(end).toBeCloseTo(Number.parseFloat(width(Math.min(share, 1.5))));
  }
});

test('too much is told as what can be handed over', () => {
  expect(percent(1.124)).toBe(112);
  expect(helpInWords(1.124)).toContain('12 %');
  expect(helpInWords(1.001)).toContain('1 %');
});
