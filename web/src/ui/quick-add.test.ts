import { i18n } from '@lingui/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuickAdd } from './quick-add.ts';

i18n.loadAndActivate({ locale: 'en', messages: {} });

const WEDNESDAY = '2026-11-25';
const read = (line: string) => parseQuickAdd(line, WEDNESDAY);

test('one line becomes a whole task', () => {
  expect(read('Draft the brief @ada #design !high fri 3h')).toMatchObject({
    title: 'Draft the brief',
    assignee: 'ada',
    labels: ['design'],
    priority: 3,
    due: '2026-11-27',
    effort: 180,
  });
});

test('signs are read anywhere, also before the title', () => {
  expect(read('@bob !urgent Fix the door #house #garden now')).toMatchObject({
    title: 'Fix the door',
    assignee: 'bob',
    priority: 4,
    labels: ['house', 'garden'],
    due: WEDNESDAY,
  });
});

describe('dates and efforts without a sign are read only at the end', () => {
  test.each([
    ['Fix the sun icon', 'Fix the sun icon', null],
    ['March plan for may', 'March plan for may', null],
    ['Book 3h of studio time', 'Book 3h of studio time', null],
    ['Call Cem next fri', 'Call Cem', '2026-12-04'],
    ['Call Cem by 12 mar', 'Call Cem', '2027-03-12'],
    ['Call Cem in 3 days', 'Call Cem', '2026-11-28'],
    ['Call Cem 1h 30m tomorrow', 'Call Cem', '2026-11-26'],
    ['Call Cem tomorrow @ann', 'Call Cem', '2026-11-26'],
    ['Read chapter 12', 'Read chapter 12', null],
  ])('%s', (line, title, due) => expect(read(line)).toMatchObject({ title, due }));

  test('an effort of two words', () =>
    expect(read('Call Cem 1h 30m')).toMatchObject({ title: 'Call Cem', effort: 90 }));
});

test('a backslash keeps a word in the title', () => {
  expect(read('Draw the \\sun')).toMatchObject({ title: 'Draw the sun', due: null });
  expect(read('Answer \\@ada')).toMatchObject({ title: 'Answer @ada', assignee: null });
});

test('what is no sign stays: prices, numbers, marks', () => {
  expect(read('Fix issue #12 ! at once!')).toMatchObject({
    title: 'Fix issue #12 ! at once!',
    labels: [],
    priority: null,
  });
  expect(read('Mail ann@example.org')).toMatchObject({ title: 'Mail ann@example.org', assignee: null });
});

test('a second assignee stays in the title, where it can be seen', () => {
  expect(read('Ask @ann about @bob')).toMatchObject({ title: 'Ask about @bob', assignee: 'ann' });
});

test('the spans say which letters were understood', () => {
  const line = 'Draft @ada fri 3h';
  expect(read(line).spans.map(({ part, start, end }) => [part, line.slice(start, end)])).toEqual([
    ['assignee', '@ada'],
    ['due', 'fri'],
    ['effort', '3h'],
  ]);
});

test('no line breaks it, spans never overlap, and nothing typed is lost', () => {
  const word = fc.constantFrom(
    'Draft',
    '@ada',
    '#x',
    '!high',
    'fri',
    '3h',
    '\\fri',
    'in',
    '3',
    'days',
    '12',
    'mar',
    '!',
    '@',
    'next',
    'week',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 9 }), (words) => {
      const line = words.join(' ');
      const { spans, title } = read(line);
      const isApart = spans.every((span, at) => at === 0 || span.start >= (spans[at - 1]?.end ?? 0));
      let rest = line;
      for (const span of [...spans].reverse()) rest = rest.slice(0, span.start) + rest.slice(span.end);
      return isApart && title === rest.split(/\s+/).filter(Boolean).join(' ').replaceAll('\\', '');
    }),
  );
});
