/**
 * The promise of the store, tried on random days: whatever order deltas, edits, answers, refusals, lost and gained
 * places arrive in, every view is exactly filter + sort of what is confirmed with what is expected laid over it, and
 * when everything has arrived the store holds exactly what the server would show this person.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { by } from './order.ts';
import type { AnyRow, Change, Delta, Status, Task } from './rows.ts';
import { type Expectation, Store } from './store.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const SCOPES = ['p:1', 'p:2', 'p:3'];
const STATUSES = ['todo', 'doing', 'done'];

type Fields = Pick<Task, 'status_id' | 'rank' | 'title'>;

const fields = fc.record<Fields>({
  status_id: fc.constantFrom(...STATUSES),
  rank: fc.integer({ min: 0, max: 5 }),
  title: fc.constantFrom('Ärmel', 'arm', 'Task 10', 'task 9', ''),
});
const someFields = fields.chain((all) =>
  fc.subarray(Object.keys(all) as (keyof Fields)[], { minLength: 1 }).map((names) => {
    return Object.fromEntries(names.map((name) => [name, all[name]])) as Partial<Fields>;
  }),
);

const id = fc.constantFrom(...IDS);
const step = fc.oneof(
  fc.record({ do: fc.constant('write' as const), id, scope: fc.constantFrom(...SCOPES), fields }),
  fc.record({ do: fc.constant('erase' as const), id }),
  fc.record({ do: fc.constant('restatus' as const), id: fc.constantFrom(...STATUSES), rank: fc.integer({ max: 9 }) }),
  fc.record({ do: fc.constant('feed' as const), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('edit' as const), id, fields: someFields }),
  fc.record({ do: fc.constant('create' as const), fields }),
  fc.record({ do: fc.constant('serve' as const), which: fc.nat(3), agrees: fc.boolean(), withRows: fc.boolean() }),
  fc.record({ do: fc.constant('answer' as const), which: fc.nat(3) }),
  fc.record({ do: fc.constant('scopes' as const), scopes: fc.subarray(SCOPES) }),
  fc.record({ do: fc.constant('snapshot' as const), which: fc.nat(2) }),
  fc.record({ do: fc.constant('arrive' as const), which: fc.nat(2) }),
  fc.record({ do: fc.constant('reload' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A small server with one feed, and the person in front of it. */
class Day {
  readonly store = new Store();
  private seq = 0;
  private readonly rows = new Map<string, { scope: string; row: Task }>();
  private readonly statuses = new Map<string, Status>();
  private readonly log: ({ change: Change } | { scopes: string[] })[] = [];
  private read = 0;
  private scopes: string[] = ['all', 'p:1', 'p:2'];
  private born = 0;
  private commands: { id: string | null; fields: Partial<Fields>; expectation: Expectation }[] = [];
  private answers: { expectation: Expectation; seq: number; rows: Delta[] | null }[] = [];
  private asked: string[][] = [];
  private gains: { seq: number; rows: Delta[] }[] = [];
  private outstanding: { id: string; fields: Partial<Task>; isNew: boolean; expectation: Expectation }[] = [];

  readonly views = [
    ...STATUSES.map((status) => this.store.view('task', { of: { status_id: status }, sort: [by('rank')] })),
    this.store.view('task', { where: (row) => row.rank > 1, sort: [by('title'), by('rank', 'down')] }),
  ];
  readonly groups = this.store.view('task', { group: (row) => row.status_id, sort: [by('title', 'down')] });
  readonly byColumn = this.store.view('task', {
    sort: [by((row) => this.store.row('status', row.status_id)?.rank ?? null), by('rank')],
    reads: ['status'],
  });

  constructor() {
    for (const [rank, status] of STATUSES.entries()) this.restatus(status, rank);
    for (const [rank, each] of IDS.slice(0, 4).entries()) {
      this.write(each, SCOPES[rank % 3]!, { status_id: STATUSES[rank % 3]!, rank, title: each });
    }
    this.reload();
  }

  take(step: Step) {
    if (step.do === 'write') this.write(step.id, step.scope, step.fields);
    else if (step.do === 'erase') this.erase(step.id);
    else if (step.do === 'restatus') this.restatus(step.id, step.rank);
    else if (step.do === 'feed') for (let i = 0; i < step.count; i++) this.feed();
    else if (step.do === 'edit') this.edit(step.id, step.fields);
    else if (step.do === 'create') this.create(step.fields);
    else if (step.do === 'serve') this.serve(step.which, step.agrees, step.withRows);
    else if (step.do === 'answer') this.answer(step.which);
    else if (step.do === 'scopes') this.letSee(['all', ...step.scopes]);
    else if (step.do === 'snapshot') this.snapshotFor(step.which);
    else if (step.do === 'arrive') this.arrive(step.which);
    else this.reload();
  }

  drain() {
    while (this.commands.length) this.serve(0, true, true);
    while (this.read < this.log.length) this.feed();
    while (this.asked.length) this.snapshotFor(0);
    for (const each of IDS.slice(0, 3)) this.erase(each); // erased and told before the slow snapshot gets here
    while (this.read < this.log.length) this.feed();
    while (this.gains.length) this.arrive(0);
    while (this.answers.length) this.answer(0);
  }

  /** The change each confirmed row is from. */
  ages(): Map<string, number> {
    return new Map([...this.store.confirmedIds('task')].map((each) => [each, this.store.confirmed('task', each)!.seq]));
  }

  serverRows(): Map<string, Task> {
    const visible = [...this.rows].filter(([, held]) => this.scopes.includes(held.scope));
    return new Map(visible.map(([each, held]) => [each, held.row]));
  }

  /** What people should see: the confirmed rows with everything outstanding laid over them, oldest first. */
  expectedRows(): Task[] {
    const seen = new Map<string, Task>();
    for (const each of this.store.confirmedIds('task')) seen.set(each, this.store.confirmed('task', each)!);
    for (const { id: each, fields: patch, isNew } of this.outstanding) {
      const row = seen.get(each);
      if (row) seen.set(each, { ...row, ...patch });
      else if (isNew) seen.set(each, patch as Task);
    }
    return [...seen.values()];
  }

  private write(each: string, scope: string, patch: Fields): Delta[] {
    const old = this.rows.get(each);
    const row = { ...patch, id: each, seq: ++this.seq } as Task;
    this.rows.set(each, { scope, row });
    const rows: Delta[] = [[scope, 'task', each, row]];
    if (old && old.scope !== scope) rows.push([old.scope, 'task', each, null]);
    this.log.push({ change: { seq: this.seq, rows } });
    return rows;
  }

  private erase(each: string) {
    const old = this.rows.get(each);
    if (!old) return;
    this.rows.delete(each);
    this.log.push({ change: { seq: ++this.seq, rows: [[old.scope, 'task', each, null]] } });
  }

  private restatus(each: string, rank: number) {
    const row = { id: each, seq: ++this.seq, rank } as Status;
    this.statuses.set(each, row);
    this.log.push({ change: { seq: this.seq, rows: [['all', 'status', each, row]] } });
  }

  private letSee(scopes: string[]) {
    this.scopes = scopes;
    this.log.push({ scopes });
  }

  private feed() {
    const next = this.log[this.read++];
    if (!next) {
      this.read = this.log.length;
    } else if ('scopes' in next) {
      const gained = this.store.hold(next.scopes);
      if (gained.length) this.asked.push(gained);
    } else {
      const rows = next.change.rows.filter(([scope]) => this.store.scopes.has(scope));
      this.store.apply({ ...next.change, rows });
      this.forgetSettled();
    }
  }

  private edit(each: string, patch: Partial<Fields>) {
    if (!this.store.row('task', each)) return;
    const expectation = this.store.expect([{ kind: 'task', id: each, effect: { fields: patch } }]);
    this.outstanding.push({ id: each, fields: patch, isNew: false, expectation });
    this.commands.push({ id: each, fields: patch, expectation });
  }

  private create(all: Fields) {
    const row = { ...all, id: `new${++this.born}`, seq: 0 } as Task;
    const expectation = this.store.expect([{ kind: 'task', id: row.id, effect: { row } }]);
    this.outstanding.push({ id: row.id, fields: row, isNew: true, expectation });
    this.commands.push({ id: null, fields: all, expectation });
  }

  private serve(which: number, agrees: boolean, withRows: boolean) {
    const command = pick(this.commands, which);
    if (!command) return;
    const { expectation } = command;
    const each = command.id ?? `made${++this.born}`;
    const old = command.id ? this.rows.get(each) : { scope: 'p:1', row: command.fields as Task };
    if (!agrees || !old || !this.scopes.includes(old.scope)) {
      this.answers.push({ expectation, seq: 0, rows: null });
      return;
    }
    const rows = this.write(each, old.scope, { ...old.row, ...command.fields });
    this.answers.push({ expectation, seq: this.seq, rows: withRows ? rows : [] });
  }

  private answer(which: number) {
    const answer = pick(this.answers, which);
    if (!answer) return;
    const { expectation, seq, rows } = answer;
    if (rows) this.store.met(expectation, seq, rows);
    else this.store.withdraw(expectation);
    this.forgetSettled();
  }

  /** The test's own account of what is outstanding: an answer with the row settles it, else the feed getting there. */
  private forgetSettled() {
    this.outstanding = this.outstanding.filter(({ expectation }) => expectation.open.length > 0);
  }

  private snapshotFor(which: number) {
    const scopes = pick(this.asked, which);
    if (!scopes) return;
    const rows = [...this.rows].filter(([, { scope }]) => scopes.includes(scope) && this.scopes.includes(scope));
    this.gains.push({ seq: this.seq, rows: rows.map(([each, held]) => [held.scope, 'task', each, held.row]) });
  }

  private arrive(which: number) {
    const gain = pick(this.gains, which);
    if (gain) this.store.merge(gain.rows, gain.seq);
  }

  private reload() {
    const rows = [...this.rows].filter(([, { scope }]) => this.scopes.includes(scope));
    this.store.replace({
      seq: this.seq,
      scopes: this.scopes,
      rows: [
        ...[...this.statuses.values()].map((row) => ['all', 'status', row] as [string, string, Status]),
        ...rows.map(([, { scope, row }]) => [scope, 'task', row] as [string, string, Task]),
      ],
    });
    this.read = this.log.length;
    this.asked = [];
    this.forgetSettled();
  }
}

/** Takes any one out of a list. */
function pick<T>(list: T[], which: number): T | undefined {
  return list.splice(which % Math.max(1, list.length), 1)[0];
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function compareText(a: string, b: string): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0; // nothing comes last
  return fold(a).localeCompare(fold(b), 'en', { numeric: true });
}

const compareId = (a: Task, b: Task) => (a.id < b.id ? -1 : 1);

function expectViewsRight(day: Day) {
  const rows = day.expectedRows();
  for (const [index, status] of STATUSES.entries()) {
    const want = rows.filter((row) => row.status_id === status).sort((a, b) => a.rank - b.rank || compareId(a, b));
    expect(day.views[index]!.rows).toEqual(want);
  }
  const titled = rows.filter((row) => row.rank > 1);
  titled.sort((a, b) => compareText(a.title, b.title) || b.rank - a.rank || compareId(a, b));
  expect(day.views[3]!.rows).toEqual(titled);

  const downward = (a: Task, b: Task) =>
    (a.title && b.title ? -compareText(a.title, b.title) : compareText(a.title, b.title)) || compareId(a, b);
  const groups = STATUSES.map((status) => [status, rows.filter((row) => row.status_id === status).sort(downward)]);
  expect(new Map(day.groups.groups)).toEqual(new Map(groups.filter(([, list]) => list!.length) as [string, Task[]][]));

  const place = (row: Task) => day.store.row('status', row.status_id)?.rank ?? 1e9;
  const columns = rows.sort((a, b) => place(a) - place(b) || a.rank - b.rank || compareId(a, b));
  expect(day.byColumn.rows).toEqual(columns);
}

test('every view is filter and sort of confirmed and expected, on any day', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.subarray([0, 1, 2, 3, 4, 5]), (steps, followed) => {
      const day = new Day();
      const all = [...day.views, day.groups, day.byColumn];
      for (const index of followed) all[index]!.subscribe(() => {}); // followed and unfollowed views both hold
      for (const each of steps) {
        const before = day.ages();
        day.take(each);
        expectViewsRight(day);
        for (const [row, seq] of day.ages()) expect(seq).toBeGreaterThanOrEqual(before.get(row) ?? 0);
      }
      day.drain();
      expectViewsRight(day);
      expect(new Map(day.store.rows('task'))).toEqual(day.serverRows());
    }),
    { numRuns: 400 },
  );
});

const poster = { id: 't', seq: 5, title: 'Poster', assignee_id: null, rank: 1, status_id: 'todo' } as Task;

function storeWithPoster(): Store {
  const store = new Store();
  store.replace({ seq: 5, scopes: ['p:1'], rows: [['p:1', 'task', poster]] });
  return store;
}

test('an expectation stays over news of others until its own change is here', () => {
  const store = storeWithPoster();
  const guess = store.expect([{ kind: 'task', id: 't', effect: { fields: { assignee_id: 'bob' } } }]);
  store.apply({ seq: 6, rows: [['p:1', 'task', 't', { ...poster, seq: 6, title: 'Flyer' }]] });
  expect(store.row('task', 't')).toMatchObject({ title: 'Flyer', assignee_id: 'bob' });
  store.met(guess, 8, []);
  expect(store.row('task', 't')).toMatchObject({ assignee_id: 'bob' });
  store.apply({ seq: 8, rows: [['p:1', 'task', 't', { ...poster, seq: 8, title: 'Flyer', assignee_id: 'bob' }]] });
  store.apply({ seq: 9, rows: [['p:1', 'task', 't', { ...poster, seq: 9, title: 'Flyer', assignee_id: 'cem' }]] });
  expect(store.row('task', 't')).toMatchObject({ assignee_id: 'cem' });
});

test('a refused command takes back only what it was about', () => {
  const store = storeWithPoster();
  const refused = store.expect([{ kind: 'task', id: 't', effect: { fields: { assignee_id: 'bob' } } }]);
  store.expect([{ kind: 'task', id: 't', effect: { fields: { title: 'Flyer' } } }]);
  store.withdraw(refused);
  expect(store.row('task', 't')).toMatchObject({ title: 'Flyer', assignee_id: null });
});

test('a row added ahead of the server is replaced by the real one, never shown twice', () => {
  const store = storeWithPoster();
  const view = store.view('task', { sort: [by('rank')] });
  const seen: string[][] = [];
  view.subscribe(() => seen.push(view.rows.map((row) => row.id)));
  const guess = store.expect([{ kind: 'task', id: 'new', effect: { row: { ...poster, id: 'new', rank: 2 } } }]);
  store.met(guess, 6, [['p:1', 'task', 'real', { ...poster, id: 'real', seq: 6, rank: 2 }]]);
  expect(seen).toEqual([
    ['t', 'new'],
    ['t', 'real'],
  ]);
});

test('news older than what an answer brought does not bring a row back', () => {
  const store = storeWithPoster();
  store.merge([['p:1', 'task', 't', null]], 7);
  store.apply({ seq: 6, rows: [['p:1', 'task', 't', { ...poster, seq: 6 }]] });
  expect(store.row('task', 't')).toBeUndefined();
});

test('an answer that comes after a newer snapshot does not bring back a row that has left', () => {
  const store = storeWithPoster();
  const guess = store.expect([{ kind: 'task', id: 't', effect: { fields: { title: 'Flyer' } } }]);
  store.replace({ seq: 7, scopes: ['p:1'], rows: [] });
  store.met(guess, 6, [['p:1', 'task', 't', { ...poster, seq: 6, title: 'Flyer' }]]);
  expect(store.row('task', 't')).toBeUndefined();
});

test('checklists and comments are kept only for tasks that are open', () => {
  const store = storeWithPoster();
  const comment = { id: 'c', seq: 6, task_id: 't', body: 'Nice' } as AnyRow;
  store.apply({ seq: 6, rows: [['p:1', 'comment', 'c', comment]] });
  expect(store.row('comment', 'c')).toBeUndefined();
  store.openTask('t');
  store.merge([['p:1', 'comment', 'c', comment]], 6);
  expect(store.row('comment', 'c')).toBeDefined();
  store.closeTask('t');
  expect(store.row('comment', 'c')).toBeUndefined();
});

test('everybody is told once, after the whole change', () => {
  const store = storeWithPoster();
  const view = store.view('task', { where: (row) => row.rank > 0 });
  let times = 0;
  view.subscribe(() => times++);
  store.apply({
    seq: 6,
    rows: ['x', 'y', 't'].map((each) => ['p:1', 'task', each, { ...poster, id: each, seq: 6 }] as Delta),
  });
  expect(times).toBe(1);
});

test('a server set back to a backup is believed', () => {
  const store = storeWithPoster();
  store.replace({ seq: 3, scopes: ['p:1'], rows: [['p:1', 'task', { ...poster, id: 'old', seq: 2 }]] });
  expect([...store.rows('task').keys()]).toEqual(['old']);
});
