import { expect, test } from 'vitest';
import { axisOf } from './axis.ts';

const today = '2030-01-01';

test('days lie between today and the last one, and those before today at its beginning', () => {
  const axis = axisOf([{ due: '2030-01-21', dates: ['2030-01-11', '2030-01-21', '2030-01-31'] }], today);
  expect([today, '2030-01-16', '2030-01-31', '2029-12-01'].map(axis.place)).toEqual([0, 50, 100, 0]);
});

test('a doubt without end does not press the rest together', () => {
  const axis = axisOf([{ due: '2030-01-21', dates: ['2030-01-11', '2030-01-21', null] }], today);
  expect(axis.place('2030-01-21')).toBe(50);
  expect(axis.place(null)).toBe(100);
});

test('where nothing is foreseen there is still an axis', () => {
  expect(axisOf([{ due: '2029-12-24', dates: [] }], today).place('2029-12-24')).toBe(0);
});
