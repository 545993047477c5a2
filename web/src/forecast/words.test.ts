import { describe, expect, test } from 'vitest';
import { hoursInWords, riskInWords, riskOf, stepInWords } from './words.ts';

const outlook = (late: number | null, days = 0, because = 'It waits for 3 tasks') => ({ late, days, because });

describe('the risk of a task', () => {
  test('is said by how likely it is, and by how much it misses its date', () => {
    expect(riskInWords(outlook(90, 4))).toBe('Likely 4 days late');
    expect(riskInWords(outlook(55))).toBe('Likely late');
    expect(riskInWords(outlook(35))).toBe('May be late');
    expect(riskInWords(outlook(5))).toBe('Likely in time');
    expect(riskInWords(outlook(100, 6))).toBe('6 days late in the end');
  });

  test('is none without a due date', () => {
    expect(riskOf(outlook(null))).toBeNull();
    expect(riskInWords(outlook(null))).toBe('');
  });
});

test('hours are no finer than they are known', () => {
  expect([12, 61, 200, 599, 3000].map(hoursInWords)).toEqual(['10 min', '1 h', '3.5 h', '10 h', '50 h']);
});

test('steps are shares of time', () => {
  expect([Math.log(1.22), Math.log(0.95), 0.001].map(stepInWords)).toEqual(['+22 %', '-5 %', 'no change']);
});
