/** Texts are ordered as people do it. */
import { expect, test } from 'vitest';
import { by, folded } from './order.ts';

test('case, accents and the length of numbers do not matter', () => {
  const sorted = ['Task 10', 'task 9', 'Ärmel', 'arm', 'Zoë', 'zob'].sort((a, b) => (folded(a) < folded(b) ? -1 : 1));
  expect(sorted).toEqual(['arm', 'Ärmel', 'task 9', 'Task 10', 'zob', 'Zoë']);
});

test('an empty text counts as no value', () => {
  expect(by<{ name: string }>('name').key({ name: '' })).toBeNull();
});
