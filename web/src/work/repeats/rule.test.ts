import { expect, test } from 'vitest';
import { ruleInWords } from './in-words.ts';
import { ruleOf, usualWish, type Wish, whichOf, wishOf } from './rule.ts';

const FRIDAY = '2026-01-30';
const wish = (some: Partial<Wish>): Wish => ({ ...usualWish(FRIDAY), ...some });

test.each([
  [wish({ rhythm: 'day' }), 'FREQ=DAILY', 'every day'],
  [wish({ rhythm: 'day', interval: 3 }), 'FREQ=DAILY;INTERVAL=3', 'every 3 days'],
  [wish({ rhythm: 'workday' }), 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday'],
  [wish({ weekdays: [3, 0] }), 'FREQ=WEEKLY;BYDAY=MO,TH', 'every week on Monday and Thursday'],
  [wish({ interval: 2 }), 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', 'every 2 weeks on Friday'],
  [
    wish({ rhythm: 'month' }),
    'FREQ=MONTHLY;BYMONTHDAY=30;RSCALE=GREGORIAN;SKIP=BACKWARD',
    'every month on the 30th, or its last day',
  ],
  [wish({ rhythm: 'weekday' }), 'FREQ=MONTHLY;BYDAY=-1FR', 'every month on the last Friday'],
  [wish({ rhythm: 'last' }), 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'every month on its last working day'],
  [
    wish({ rhythm: 'year' }),
    'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=30;RSCALE=GREGORIAN;SKIP=BACKWARD',
    'every year on 30 Jan',
  ],
])('%o is a rule, is said, and is read back', (chosen, rule, words) => {
  expect(ruleOf(chosen, FRIDAY)).toBe(rule);
  expect(ruleInWords(rule)).toBe(words);
  expect(ruleOf(wishOf(rule, FRIDAY), FRIDAY)).toBe(rule);
  expect(wishOf(rule, FRIDAY).rhythm).toBe(chosen.rhythm);
});

test('a rule nobody could have chosen stays in its own words', () => {
  const rule = 'FREQ=YEARLY;BYDAY=20MO';
  expect(wishOf(rule, FRIDAY)).toMatchObject({ rhythm: 'own', own: rule });
  expect(ruleInWords(rule)).toBe(`by the rule ${rule}`);
});

test('the fifth Friday is the last, the third is the third', () => {
  expect(whichOf('2026-01-30')).toBe(-1);
  expect(whichOf('2026-01-16')).toBe(3);
});
