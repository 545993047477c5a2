import { expect, test } from 'vitest';
import type { LoggedChange } from '../data/read.ts';
import { byDay } from './days.ts';
import { afterName } from './sentence.ts';

const change = (seq: number, at: string): LoggedChange => ({
  seq,
  at,
  by_id: 'ann',
  for_id: null,
  verb: 'task.moved',
  subject_id: 'x',
  facts: {},
  says: '',
  undoable: true,
  undoes: null,
});

test('the log is told by day, newest first', () => {
  const days = byDay(
    [change(3, '2026-11-25T12:00:00'), change(2, '2026-11-24T12:00:00'), change(1, '2026-11-20T12:00:00')],
    '2026-11-25',
  );
  expect(days.map(({ title, changes }) => [title, changes.length])).toEqual([
    ['Today', 1],
    ['Yesterday', 1],
    ['Friday, 20 November 2026', 1],
  ]);
});

test('beside a face the name is not said twice', () => {
  expect(afterName('Ann Lee moved TUT-1', 'Ann Lee')).toBe('moved TUT-1');
  expect(afterName('Somebody moved TUT-1', 'Ann Lee')).toBe('Somebody moved TUT-1');
  expect(afterName('Anna moved TUT-1', 'Ann')).toBe('Anna moved TUT-1');
});
