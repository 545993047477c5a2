/** Moved rows land where people let go of them. */
import { beforeEach, expect, test } from 'vitest';
import { rankIn } from './drafts.ts';
import { store } from './local.ts';
import type { Task } from './rows.ts';

const task = (id: string, rank: number) => ({ id, seq: 1, status_id: 'todo', rank }) as Task;

beforeEach(() => {
  store.forgetAll();
  const rows = [task('a', 10), task('b', 20), task('c', 30)];
  store.replace({ seq: 1, scopes: ['p:1'], rows: rows.map((row) => ['p:1', 'task', row]) });
});

test('behind a task, before its successor', () => {
  expect(rankIn('todo', 'a', 'c')).toBeGreaterThan(10);
  expect(rankIn('todo', 'a', 'c')).toBeLessThan(20);
});

test('at the top', () => expect(rankIn('todo', null, 'c')).toBeLessThan(10));
test('at the end', () => expect(rankIn('todo', 'c', 'a')).toBeGreaterThan(30));
test('in an empty column', () => expect(rankIn('done', null, 'a')).toBe(0));
test('where it was', () => {
  expect(rankIn('todo', 'a', 'b')).toBeGreaterThan(10);
  expect(rankIn('todo', 'a', 'b')).toBeLessThan(30);
});
