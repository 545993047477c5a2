import { expect, test } from 'vitest';
import { awayInWords, comingAbsences, spanInWords } from './absences.ts';

const TODAY = '2026-11-25'; // a Wednesday
const off = (start: string, end: string) => ({ start, end });

test('who is away is said to be so, until the last day', () => {
  expect(awayInWords([off('2026-11-20', '2026-11-27')], TODAY)).toBe('Away until Friday');
  expect(awayInWords([off('2026-11-25', '2026-11-25')], TODAY)).toBe('Away today');
});

test('time off that comes soon is told, what is over or far off is not', () => {
  expect(awayInWords([off('2026-12-07', '2026-12-11')], TODAY)).toBe('Away from 7 Dec');
  expect(awayInWords([off('2027-03-01', '2027-03-05')], TODAY)).toBeNull();
  expect(awayInWords([off('2026-10-01', '2026-11-24')], TODAY)).toBeNull();
});

test('the nearest comes first', () =>
  expect(comingAbsences([off('2027-01-01', '2027-01-02'), off('2026-12-01', '2026-12-02')], TODAY)[0]?.start).toBe(
    '2026-12-01',
  ));

test('one day is one day', () => expect(spanInWords(off('2026-11-26', '2026-11-26'), TODAY)).toBe('Tomorrow'));
