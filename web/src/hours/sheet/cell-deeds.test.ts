import { i18n } from '@lingui/core';
import { expect, test } from 'vitest';
import { readCell } from './cell-deeds.ts';

i18n.loadAndActivate({ locale: 'en', messages: {} });

test.each([
  ['1:30', 90],
  ['1.5', 90],
  ['1,5', 90],
  ['90m', 90],
  ['8', 480],
  ['24h', 1440],
  ['', 0],
  ['-', 0],
  ['0', 0],
  ['0:00', 0],
  ['25', null],
  ['soon', null],
])('"%s" is read', (text, minutes) => {
  expect(readCell(text)).toBe(minutes);
});
