/** How long the store takes at 10,000 tasks; run by hand with `npx vitest bench --run`. */
import { bench, describe } from 'vitest';
import { by } from './order.ts';
import type { Snapshot, Task } from './rows.ts';
import { Store } from './store.ts';

const COUNT = 10_000;
const STATUSES = ['a', 'b', 'c', 'd', 'e'];
const WORDS = ['Plan', 'draft', 'Ship', 'invoice', 'template', 'Über', 'review', 'budget', 'Northwind'];

function task(number: number): Task {
  const word = (at: number) => WORDS[(number * at) % WORDS.length]!;
  return {
    id: `t${number}`,
    seq: number + 1,
    project_id: `p${number % 10}`,
    number,
    title: `${word(7)} ${word(5)} ${word(2)} ${number % 977}`,
    status_id: STATUSES[number % 5]!,
    rank: (number * 7919) % COUNT,
    assignee_id: `person${number % 60}`,
    due: number % 3 ? `2026-0${1 + (number % 9)}-1${number % 10}` : null,
    away: null,
  } as Task;
}

const snapshot: Snapshot = {
  seq: COUNT + 1,
  scopes: ['p'],
  rows: Array.from({ length: COUNT }, (_, number) => ['p', 'task', task(number)]),
};

const store = new Store();
store.replace(snapshot);
const columns = STATUSES.map((status_id) => store.view('task', { of: { status_id }, sort: [by('rank')] }));
const list = store.view('task', { group: (row) => row.assignee_id ?? '', sort: [by('title')] });
for (const view of [...columns, list]) view.subscribe(() => {});
let seq = snapshot.seq;

describe(`${COUNT} tasks`, () => {
  bench('load everything', () => new Store().replace(snapshot));
  bench('open five columns of a board', () => {
    for (const status_id of STATUSES) store.view('task', { of: { status_id }, sort: [by('rank')] }).rows;
  });
  bench('sort all by title', () => void store.view('task', { sort: [by('title')] }).rows);
  bench('group all by assignee, by due date', () => {
    store.view('task', { group: (row) => row.assignee_id ?? '', sort: [by('due')] }).groups;
  });
  bench('one task moves, six views follow', () => {
    const moved = task(seq % COUNT);
    seq++;
    store.apply({ seq, rows: [['p', 'task', moved.id, { ...moved, seq, status_id: STATUSES[seq % 5]! }]] });
  });
  bench('expect and withdraw a move', () => {
    const effect = { fields: { status_id: 'b', rank: seq % COUNT } };
    store.withdraw(store.expect([{ kind: 'task', id: `t${seq % COUNT}`, effect }]));
  });
});
