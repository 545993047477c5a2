import { expect, test } from 'vitest';
import type { Task } from '../../data/rows.ts';
import { fits, readFilters, written } from './filters.ts';

const looking = { me: 'ann', today: '2026-03-11', key: 'TUT' };
const task = (fields: Partial<Task>) =>
  ({
    number: 12,
    title: 'Paint the Café',
    assignee_id: null,
    label_ids: [],
    priority: 0,
    due: null,
    done_at: null,
    ...fields,
  }) as Task;
const shows = (search: Record<string, string>, fields: Partial<Task>) =>
  fits(readFilters(search), looking)?.(task(fields)) ?? true;

test('without filters there is nothing to ask', () => {
  expect(fits(readFilters({ group: 'status', peek: 'TUT-1' }), looking)).toBeNull();
});

test('"me" is whoever looks, "none" is nobody', () => {
  expect(shows({ assignee: 'me' }, { assignee_id: 'ann' })).toBe(true);
  expect(shows({ assignee: 'me' }, { assignee_id: 'bob' })).toBe(false);
  expect(shows({ assignee: 'bob,none' }, {})).toBe(true);
});

test('any of the labels is enough, and all the filters have to agree', () => {
  expect(shows({ label: 'red,blue' }, { label_ids: ['blue'] })).toBe(true);
  expect(shows({ label: 'red' }, { label_ids: ['blue'] })).toBe(false);
  expect(shows({ label: 'none' }, { label_ids: [] })).toBe(true);
  expect(shows({ label: 'blue', priority: 'urgent' }, { label_ids: ['blue'], priority: 3 })).toBe(false);
});

test('every word must be in the title or the key, whatever the case and accents', () => {
  expect(shows({ q: 'cafe paint' }, {})).toBe(true);
  expect(shows({ q: 'tut-12' }, {})).toBe(true);
  expect(shows({ q: 'paint wall' }, {})).toBe(false);
});

test('priorities are named', () => {
  expect(shows({ priority: 'high,urgent' }, { priority: 4 })).toBe(true);
  expect(shows({ priority: 'none' }, { priority: 4 })).toBe(false);
});

test('late is late for those who are not done', () => {
  expect(shows({ due: 'late' }, { due: '2026-03-10' })).toBe(true);
  expect(shows({ due: 'late' }, { due: '2026-03-10', done_at: '2026-03-10T08:00:00Z' })).toBe(false);
});

test('an empty choice leaves no trace in the address', () => {
  expect(written([])).toBeUndefined();
  expect(written(['low', 'high'])).toBe('low,high');
});
