import { expect, test } from 'vitest';
import { causeInWords, helpInWords, hueOfCause, percent, workInWords } from './words.ts';

test('working time is no finer than people plan', () => {
  const minutes = [0, 45, 60, 100, 470, 480, 500, 720, 3360, 6730];
  expect(minutes.map(workInWords)).toEqual([
    '1 min',
    '45 min',
    '1 h',
    '1.5 h',
    '8 h',
    '1 day',
    '1 day',
    '1.5 days',
    '7 days',
    '14 days',
  ]);
});

test('a small part is not told as nothing', () => {
  expect([0, 0.003, 0.374, 1].map(percent)).toEqual(['0 %', 'under 1 %', '37 %', '100 %']);
});

test('every cause has words, a way out and a colour of its own', () => {
  const codes = Object.keys(hueOfCause) as (keyof typeof hueOfCause)[];
  expect(new Set(codes.map(causeInWords)).size).toBe(codes.length);
  expect(new Set(codes.map(helpInWords)).size).toBe(codes.length);
  expect(new Set(Object.values(hueOfCause)).size).toBe(codes.length);
});
