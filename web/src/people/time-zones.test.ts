import { expect, test } from 'vitest';
import { allZones, cityOf, timeIn } from './time-zones.ts';

test('a zone is named by its city', () => {
  expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  expect(cityOf('UTC')).toBe('UTC');
});

test('the time there is told, and an unknown zone has none', () => {
  expect(timeIn('Asia/Tokyo', new Date('2026-11-25T04:30:00Z'))).toBe('13:30');
  expect(timeIn('Nowhere/Land')).toBe('');
});

test('UTC can always be chosen', () => expect(allZones()).toContain('UTC'));
