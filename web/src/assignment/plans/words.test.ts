import { expect, test } from 'vitest';
import { gapInWords } from './words.ts';

test('a gap is never told smaller than it is', () => {
  expect(gapInWords(0.0201)).toBe('at most 3 % above the best possible');
  expect(gapInWords(0.03)).toBe('at most 3 % above the best possible');
  expect(gapInWords(0.0000001)).toBe('the best possible');
  expect(gapInWords(null)).toBe('');
});
