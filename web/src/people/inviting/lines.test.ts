import { expect, test } from 'vitest';
import { isMistyped, readPeople } from './lines.ts';

test('an address invites and a name keeps a place', () =>
  expect(readPeople('ada@example.org\nBen Lindqvist')).toEqual([
    { name: '', email: 'ada@example.org' },
    { name: 'Ben Lindqvist', email: null },
  ]));

test('a name may stand with its address, as mail programs write it', () =>
  expect(readPeople('"Ada Okafor" <Ada@Example.org>\nBen ben@example.org')).toEqual([
    { name: 'Ada Okafor', email: 'ada@example.org' },
    { name: 'Ben', email: 'ben@example.org' },
  ]));

test('several addresses may share a line, a name with a comma is one person', () =>
  expect(readPeople('a@x.org, b@x.org; c@x.org\nOkafor, Ada').map((each) => each.email ?? each.name)).toEqual([
    'a@x.org',
    'b@x.org',
    'c@x.org',
    'Okafor, Ada',
  ]));

test('nobody comes twice and empty lines are nobody', () =>
  expect(readPeople('a@x.org\n\n  \nA@x.org\nAda\nada')).toHaveLength(2));

test('a mistyped address is no name', () =>
  expect(readPeople('ada@@\nAda\nada@example.org').map(isMistyped)).toEqual([true, false, false]));
