import { expect, test } from 'vitest';
import type { Id, Task } from '../../data/rows.ts';
import type { Shelf, Turn } from '../../data/turn-commands.ts';
import { type Known, type Place, placesOf, reasonsFor, stepOf } from './turns.ts';

const WEDNESDAY = '2026-03-11';
const task = (id: string, fields: Partial<Task> = {}) =>
  ({ id, status_id: 'todo', priority: 0, due: null, done_at: null, effort: null, ...fields }) as Task;
const known = (turns: [Id, Shelf, number][] = [], more: Partial<Known> = {}): Known => ({
  today: WEDNESDAY,
  turns: new Map(turns.map(([task_id, shelf, rank]) => [task_id, { task_id, shelf, rank } as Turn])),
  categoryOf: (each) => (each.status_id === 'doing' ? 'doing' : 'todo'),
  waits: () => [],
  blocks: () => 0,
  ...more,
});
const ids = (places: Map<Place, Task[]>, place: Place) => places.get(place)!.map((each) => each.id);

test('what is begun comes first, then the urgent, then what others wait for, then what is due first', () => {
  const late = [
    task('later', { due: '2026-03-10' }),
    task('earlier', { due: '2026-03-09' }),
    task('blocking', { due: '2026-03-10' }),
    task('urgent', { due: '2026-03-10', priority: 4 }),
    task('begun', { due: '2026-03-10', status_id: 'doing' }),
  ];
  const places = placesOf(late, known([], { blocks: (each) => (each.id === 'blocking' ? 2 : 0) }));
  expect(ids(places, 'today')).toEqual(['begun', 'urgent', 'blocking', 'earlier', 'later']);
});

test('the own order stands before what is suggested, and the own shelf before the date', () => {
  const tasks = [
    task('urgent', { due: WEDNESDAY, priority: 4 }),
    task('mine'),
    task('first'),
    task('put off', { due: '2026-03-01' }),
  ];
  const places = placesOf(
    tasks,
    known([
      ['mine', 'today', 5],
      ['first', 'today', -5],
      ['put off', 'later', 0],
    ]),
  );
  expect(ids(places, 'today')).toEqual(['first', 'mine', 'urgent']);
  expect(ids(places, 'later')).toEqual(['put off']);
});

test('what waits stands apart, unless one wants it otherwise', () => {
  const waits = () => [task('other')];
  expect(ids(placesOf([task('held')], known([], { waits })), 'waiting')).toEqual(['held']);
  expect(ids(placesOf([task('held')], known([['held', 'week', 0]], { waits })), 'week')).toEqual(['held']);
});

test('finished work stays in sight for a week, the newest first', () => {
  const done = [
    task('long ago', { done_at: '2026-03-01T10:00:00Z' }),
    task('older', { done_at: '2026-03-09T10:00:00Z' }),
    task('newer', { done_at: '2026-03-10T10:00:00Z' }),
  ];
  expect(ids(placesOf(done, known()), 'done')).toEqual(['newer', 'older']);
});

test('a step goes along the shelf and over its edge', () => {
  const places = placesOf(
    [task('a', { due: WEDNESDAY }), task('b', { due: WEDNESDAY, priority: 4 }), task('c')],
    known(),
  );
  expect(stepOf(places, 'a', -1)).toEqual({ shelf: 'today', tasks: ['a'] });
  expect(stepOf(places, 'b', 1)).toEqual({ shelf: 'today', tasks: ['a', 'b'] });
  expect(stepOf(places, 'a', 1)).toEqual({ shelf: 'week', tasks: ['a'] });
  expect(stepOf(places, 'c', -1)).toEqual({ shelf: 'week', tasks: ['c'] });
  expect(stepOf(places, 'b', -1)).toBeNull();
  expect(stepOf(places, 'c', 1)).toBeNull();
});

test('what speaks for a task is said in words', () => {
  const late = task('late', { due: '2026-03-09', status_id: 'doing', priority: 4, effort: 60 });
  expect(reasonsFor(late, known([], { blocks: () => 3 }), 90)).toEqual([
    'due 2 days ago',
    'already begun',
    'urgent',
    '3 tasks wait for it',
    'fits the 1h 30m left today',
  ]);
  expect(reasonsFor(task('long', { effort: 300 }), known([['long', 'today', 0]]), 60)).toEqual([
    'you put it here',
    'longer than the 1h left today',
  ]);
});
