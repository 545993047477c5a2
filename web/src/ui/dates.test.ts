import { i18n } from '@lingui/core';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  addDays,
  agoInWords,
  dayInWords,
  daysBetween,
  dueInWords,
  isDay,
  parseDay,
  todayIn,
  weekdayOf,
} from './dates.ts';

i18n.loadAndActivate({ locale: 'en', messages: {} });
afterEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const WEDNESDAY = '2026-11-25';

describe('a day is read from words', () => {
  test.each([
    ['today', '2026-11-25'],
    ['Tomorrow', '2026-11-26'],
    ['tom', '2026-11-26'],
    ['fri', '2026-11-27'],
    ['Friday', '2026-11-27'],
    ['wed', '2026-12-02'],
    ['next fri', '2026-12-04'],
    ['next week', '2026-11-30'],
    ['weekend', '2026-11-28'],
    ['eom', '2026-11-30'],
    ['next month', '2026-12-01'],
    ['in 3 days', '2026-11-28'],
    ['+5', '2026-11-30'],
    ['in 2 weeks', '2026-12-09'],
    ['in 1 month', '2026-12-25'],
    ['12 mar', '2027-03-12'],
    ['mar 12', '2027-03-12'],
    ['12 March 2028', '2028-03-12'],
    ['March 12, 2028', '2028-03-12'],
    ['30 nov', '2026-11-30'],
    ['12.3.', '2027-03-12'],
    ['12/3', '2027-03-12'],
    ['2027-03-12', '2027-03-12'],
    ['29 feb', '2028-02-29'],
  ])('%s', (words, day) => expect(parseDay(words, WEDNESDAY)).toBe(day));

  test.each(['', 'soon', '31 feb', '2027-02-30', 'in days', 'ma 3', 'freight', '99/99', '3', 'th'])(
    '“%s” is no day',
    (words) => expect(parseDay(words, WEDNESDAY)).toBeNull(),
  );

  test('a month later than a long one ends with the short one', () =>
    expect(parseDay('in 1 month', '2027-01-31')).toBe('2027-02-28'));

  test('in the language of the person, and in English too', () => {
    i18n.loadAndActivate({ locale: 'de', messages: {} });
    expect(parseDay('freitag', WEDNESDAY)).toBe('2026-11-27');
    expect(parseDay('12 mär', WEDNESDAY)).toBe('2027-03-12');
    expect(parseDay('fri', WEDNESDAY)).toBe('2026-11-27');
  });

  test('Americans write the month first', () => {
    i18n.loadAndActivate({ locale: 'en-US', messages: {} });
    expect(parseDay('3/12', WEDNESDAY)).toBe('2027-03-12');
  });
});

describe('a day is said in the shortest clear words', () => {
  test.each([
    ['2026-11-25', 'Today'],
    ['2026-11-26', 'Tomorrow'],
    ['2026-11-24', 'Yesterday'],
    ['2026-11-29', 'Sunday'],
    ['2026-12-12', '12 Dec'],
    ['2027-01-03', '3 Jan'],
    ['2028-03-12', '12 Mar 2028'],
  ])('%s is %s', (day, words) => expect(dayInWords(day, WEDNESDAY)).toBe(words));

  test('late work says how late, done work does not', () => {
    expect(dueInWords('2026-11-22', WEDNESDAY)).toBe('3 days late');
    expect(dueInWords('2026-11-24', WEDNESDAY)).toBe('1 day late');
    expect(dueInWords('2026-11-22', WEDNESDAY, true)).toBe('22 Nov');
  });
});

test('an instant is said as distance from now', () => {
  const now = new Date('2026-11-25T12:00:00Z');
  expect(agoInWords('2026-11-25T11:59:40Z', now)).toBe('just now');
  expect(agoInWords('2026-11-25T11:55:00Z', now)).toBe('5 minutes ago');
  expect(agoInWords('2026-11-25T09:00:00Z', now)).toBe('3 hours ago');
  expect(agoInWords('2026-11-24T12:00:00Z', now)).toBe('yesterday');
  expect(agoInWords('2026-10-02T12:00:00Z', now)).toBe('2 Oct');
});

test('today depends on where the person is', () => {
  const evening = new Date('2026-11-25T23:30:00Z');
  expect(todayIn('Europe/Berlin', evening)).toBe('2026-11-26');
  expect(todayIn('America/New_York', evening)).toBe('2026-11-25');
});

const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a weekday by name is always within the next seven days', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), (today, name) => {
      const day = parseDay(name, today) ?? '';
      const away = daysBetween(today, day);
      return (
        isDay(day) &&
        away >= 1 &&
        away <= 7 &&
        weekdayOf(day) === ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(name)
      );
    }),
  );
});

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: -900, max: 900 }),
      (day, count) => daysBetween(day, addDays(day, count)) === count,
    ),
  );
});
