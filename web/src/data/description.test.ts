import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deedsOf } from './description.ts';

const described = deedsOf(JSON.parse(readFileSync('openapi.json', 'utf8')));

test('every command of the server is described in a sentence', () => {
  expect(described.length).toBeGreaterThan(80);
  for (const deed of described) expect(deed.says).toMatch(/^[A-Z].*[.)]$/s);
});

test('the commands people know are among them', () =>
  expect(described.map((deed) => deed.id)).toEqual(expect.arrayContaining(['task.assign', 'person.set_role'])));
