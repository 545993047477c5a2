import { expect, test } from 'vitest';
import { sizeInWords } from './size.ts';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1_499, '1 kB'],
  [2_560_000, '2.6 MB'],
  [7_000_000_000_000, '7,000 GB'],
])('%i bytes are %s', (bytes, words) => expect(sizeInWords(bytes, 'en')).toBe(words));
