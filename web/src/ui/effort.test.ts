import { i18n } from '@lingui/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEffort, formatHours, parseEffort, parseEffortWithUnit } from './effort.ts';

i18n.loadAndActivate({ locale: 'en', messages: {} });

describe('an effort is read as people write it', () => {
  test.each([
    ['3', 180],
    ['3h', 180],
    ['3 h', 180],
    ['3.5h', 210],
    ['3,5', 210],
    ['3h 30m', 210],
    ['3h30', 210],
    ['3:30', 210],
    ['45m', 45],
    ['90 min', 90],
    ['2 hours', 120],
    ['1d', 480],
    ['1d 4h', 720],
    ['1w', 2400],
    ['1w 2d', 3360],
    ['0.5d', 240],
  ])('%s is %i minutes', (text, minutes) => expect(parseEffort(text)).toBe(minutes));

  test.each(['', '0', '0h', 'soon', '3x', '-2h', '1d 30', 'h', '3h 4h'])('“%s” is none', (text) =>
    expect(parseEffort(text)).toBeNull(),
  );

  test('in a sentence a bare number is no effort', () => {
    expect(parseEffortWithUnit('3')).toBeNull();
    expect(parseEffortWithUnit('3h')).toBe(180);
    expect(parseEffortWithUnit('2 hours')).toBe(120);
  });
});

test('what is written can be read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60_000 }), (minutes) => parseEffort(formatEffort(minutes)) === minutes),
  );
});

test('hours carry at most one digit after the point', () => {
  expect(formatHours(330, 'en')).toBe('5.5');
  expect(formatHours(480, 'en')).toBe('8');
});
