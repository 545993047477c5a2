import { expect, test } from 'vitest';
import type { Notice } from '../../data/rows.ts';
import { groupNotices, stepFrom } from './groups.ts';

const notice = (id: string, task_id: string | null, given_at: string, read_at: string | null = null): Notice => ({
  id,
  seq: 1,
  person_id: 'me',
  reason: 'mentioned',
  task_id,
  by_id: 'ann',
  change_seq: 1,
  given_at,
  hidden_until: null,
  read_at,
});

const groups = groupNotices([
  notice('n1', 'a', '2026-11-20T08:00:00Z'),
  notice('n2', 'b', '2026-11-21T08:00:00Z', '2026-11-21T09:00:00Z'),
  notice('n3', 'a', '2026-11-22T08:00:00Z'),
  notice('n4', null, '2026-11-19T08:00:00Z'),
]);

test('one task is one group, the one with the newest notice first', () =>
  expect(groups.map(({ id, notices, unread }) => [id, notices.map((each) => each.id), unread])).toEqual([
    ['a', ['n3', 'n1'], 2],
    ['b', ['n2'], 0],
    ['n4', ['n4'], 1],
  ]));

test('steps stop at the ends and begin at the first', () => {
  expect(stepFrom(groups, 'a', 1)).toBe('b');
  expect(stepFrom(groups, 'a', -1)).toBe('a');
  expect(stepFrom(groups, 'n4', 1)).toBe('n4');
  expect(stepFrom(groups, undefined, 1)).toBe('a');
  expect(stepFrom([], undefined, 1)).toBeUndefined();
});
