import { expect, test } from 'vitest';
import type { Label, Person, Status, Task } from '../../data/rows.ts';
import { type Grouping, groupsOf, type Known, linesOf, nextTaskLine } from './lines.ts';

const known: Known = {
  statuses: [{ id: 'todo' }, { id: 'doing' }, { id: 'done' }] as Status[],
  people: [{ id: 'ann' }, { id: 'bob' }] as Person[],
  labels: [{ id: 'red' }, { id: 'blue' }] as Label[],
  today: '2026-03-11',
};
const task = (id: string, fields: Partial<Task> = {}) =>
  ({
    id,
    status_id: 'todo',
    assignee_id: null,
    priority: 0,
    due: null,
    done_at: null,
    label_ids: [],
    effort: null,
    ...fields,
  }) as Task;

const tasks = [
  task('a', { assignee_id: 'bob', priority: 4, due: '2026-03-10', label_ids: ['blue', 'red'], effort: 60 }),
  task('b', { status_id: 'done', done_at: '2026-03-01T00:00:00Z', due: '2026-03-02' }),
  task('c', { assignee_id: 'zoe', effort: 90, due: '2026-03-11' }),
];
const shape = (grouping: Grouping) =>
  groupsOf(tasks, grouping, known).map((group) => `${group.id}: ${group.tasks.map((each) => each.id).join('')}`);

test('every column is there in board order, even an empty one', () => {
  expect(shape('status')).toEqual(['todo: ac', 'doing: ', 'done: b']);
});

test('people stand by name, then nobody, then who has left', () => {
  expect(shape('assignee')).toEqual(['bob: a', 'none: b', 'zoe: c']);
});

test('a task with two labels is in both groups, and each line can be told apart', () => {
  expect(shape('label')).toEqual(['red: a', 'blue: a', 'none: bc']);
  const ids = linesOf(groupsOf(tasks, 'label', known), 'label', new Set(), false).map((line) => line.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('due dates fall into stretches, and done work into its own', () => {
  expect(shape('due')).toEqual(['late: a', 'today: c', 'done: b']);
});

test('the most urgent come first', () => {
  expect(shape('priority')).toEqual(['4: a', '0: bc']);
});

test('a group sums the effort of its tasks', () => {
  expect(groupsOf(tasks, 'status', known)[0]?.effort).toBe(150);
});

test('a task added to a group is one of it', () => {
  const presets = (grouping: Grouping) => groupsOf(tasks, grouping, known).map((group) => group.preset);
  expect(presets('status')[1]).toEqual({ status: 'doing' });
  expect(presets('assignee')).toEqual([{ assignee: 'bob' }, {}, {}]);
  expect(presets('due')).toEqual([{}, { due: '2026-03-11' }, {}]);
});

test('a closed group keeps its head, without groups there are no heads', () => {
  const lines = (grouping: Grouping, closed: string[]) =>
    linesOf(groupsOf(tasks, grouping, known), grouping, new Set(closed), true).map((line) => line.id);
  expect(lines('status', ['todo'])).toEqual(['group todo', 'group doing', 'add doing', 'group done', 'b', 'add done']);
  expect(lines('none', ['all'])).toEqual(['a', 'b', 'c', 'add all']);
});

test('the cursor passes over heads', () => {
  const lines = linesOf(groupsOf(tasks, 'status', known), 'status', new Set(), true);
  const at = lines.findIndex((line) => line.id === 'c');
  expect(lines[nextTaskLine(lines, at, 1)]?.id).toBe('b');
  expect(lines[nextTaskLine(lines, at, -1)]?.id).toBe('a');
  expect(nextTaskLine(lines, lines.length, 1)).toBe(-1);
});
