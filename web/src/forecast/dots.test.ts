import { expect, test } from 'vitest';
import { laidOut } from './dots.ts';

const TODAY = '2026-12-01';

test('dots of like days are stacked, and later ones stand further right', () => {
  const plot = laidOut(['2026-12-10', '2026-12-10', '2027-01-20'], TODAY, null, ['2026-12-10', '2027-01-20', null]);
  expect(plot.dots.map(({ level }) => level)).toEqual([0, 1, 0]);
  expect(plot.dots[2]!.left).toBeGreaterThan(plot.dots[0]!.left);
  expect(plot.beyond).toBe(0);
});

test('what keeps the due date is told from what does not', () => {
  const plot = laidOut(['2026-12-10', '2027-01-20'], TODAY, '2026-12-24', [null, null, null]);
  expect(plot.dots.map(({ isKept }) => isKept)).toEqual([true, false]);
  expect(plot.place('2026-12-24')).toBeGreaterThan(plot.place(TODAY));
});

test('a stray date does not press the others together', () => {
  const near = Array.from({ length: 19 }, (_, at) => `2026-12-${String(5 + at).padStart(2, '0')}`);
  const plot = laidOut([...near, null], TODAY, null, ['2026-12-14', '2026-12-20', null]);
  expect(plot.beyond).toBeGreaterThan(0);
  expect(plot.dots[0]!.left).toBeLessThan(40);
});
