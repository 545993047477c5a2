import { i18n } from '@lingui/core';
import { expect, test } from 'vitest';
import { hueOf, initialsOf } from './hue.ts';
import { readHours } from './week-hours.tsx';

i18n.loadAndActivate({ locale: 'en', messages: {} });

test('initials are at most two letters of the name', () => {
  expect(initialsOf('Ada Lovelace')).toBe('AL');
  expect(initialsOf('Ada King Lovelace')).toBe('AL');
  expect(initialsOf('søren')).toBe('S');
  expect(initialsOf('ann.lee@example.org')).toBe('AL');
  expect(initialsOf('')).toBe('?');
});

test('a hue is stable and spread', () => {
  expect(hueOf('ann')).toBe(hueOf('ann'));
  const hues = new Set(Array.from({ length: 200 }, (_, at) => Math.floor(hueOf(`0190-${at}`) / 30)));
  expect(hues.size).toBe(12);
});

test('a day of the week takes hours, a dash for a free day, and no more than there are', () => {
  expect(readHours('8')).toBe(480);
  expect(readHours('7:30')).toBe(450);
  expect(readHours('–')).toBe(0);
  expect(readHours('')).toBe(0);
  expect(readHours('25')).toBeNull();
  expect(readHours('often')).toBeNull();
});
