import { expect, test } from 'vitest';
import { behindDrop, behindStep } from './order.ts';

const abc = ['a', 'b', 'c'];

test('a step down goes behind the next, a step up behind the one before the last', () => {
  expect(behindStep(abc, 'a', 1)).toBe('b');
  expect(behindStep(abc, 'c', -1)).toBe('a');
  expect(behindStep(abc, 'b', -1)).toBeNull();
});

test('the ends are ends', () => {
  expect(behindStep(abc, 'a', -1)).toBeUndefined();
  expect(behindStep(abc, 'c', 1)).toBeUndefined();
});

test('a drop lands at the edge it was shown', () => {
  expect(behindDrop(abc, 'c', 'a', 'top')).toBeNull();
  expect(behindDrop(abc, 'c', 'a', 'bottom')).toBe('a');
  expect(behindDrop(abc, 'a', 'c', 'bottom')).toBe('c');
});

test('a drop beside itself changes nothing', () => {
  expect(behindDrop(abc, 'b', 'a', 'bottom')).toBeUndefined();
  expect(behindDrop(abc, 'b', 'c', 'top')).toBeUndefined();
});
