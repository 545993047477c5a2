/** Recorded days through the store: the file in REPLAY_FILE when it is set, and always a small one of our own. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { played, type Run, type Step } from './replay.ts';
import type { AnyRow, Change, Delta } from './rows.ts';

const row = (id: string, seq: number, more: object = {}) => ({ id, seq, ...more }) as AnyRow;

/** A bootstrap of bare rows. */
function lines(seq: number, scopes: string[], ...rows: [scope: string, kind: string, id: string, seq: number][]) {
  const blocks = rows.map(([scope, kind, id, at]) => ({ scope, kind, fields: ['id', 'seq'], columns: [[id], [at]] }));
  return [{ seq, scopes }, ...blocks].map((line) => JSON.stringify(line));
}

test('a day on which a task moved to a project gained the same day', async () => {
  const moved: Change = { seq: 3, rows: [['p:2', 'task', 't', row('t', 3)]] };
  const day: Step[] = [
    { loaded: lines(2, ['all', 'p:1'], ['all', 'person', 'ann', 1], ['p:1', 'task', 't', 2]) },
    { scopes: ['all', 'p:2'], feed: [moved] },
    { gained: lines(4, ['all', 'p:2'], ['p:2', 'task', 'u', 4]) },
  ];
  const all = lines(4, ['all', 'p:2'], ['all', 'person', 'ann', 1], ['p:2', 'task', 't', 3], ['p:2', 'task', 'u', 4]);
  const fresh = await played([{ loaded: all }]);
  expect(await played(day)).toEqual(fresh);
  expect(await played(day.slice(0, 2)), 'a store that missed something is found out').not.toEqual(fresh);
});

test('a comment that was taken off while nobody followed is gone when the task is opened again', async () => {
  const comment = (id: string): Delta => ['p:1', 'comment', id, row(id, 2, { task_id: 't', removed: false })];
  const opened = (seq: number, ...rows: Delta[]): Step => ({ opened: 't', details: { seq, rows } });
  const start: Step = { loaded: lines(2, ['p:1'], ['p:1', 'task', 't', 1]) };
  const later: Step = { loaded: lines(9, ['p:1'], ['p:1', 'task', 't', 1]) };
  const day = [start, opened(2, comment('c'), comment('d')), later, opened(9, comment('d'))];
  expect(await played(day)).toEqual(await played([later, opened(9, comment('d'))]));
});

const file = process.env.REPLAY_FILE;

if (file !== undefined) {
  test('every recorded day ends as a fresh bootstrap', { timeout: 120_000 }, async () => {
    const runs = JSON.parse(readFileSync(file, 'utf8')) as Run[];
    expect(runs.length).toBeGreaterThan(0);
    for (const { name, day, fresh } of runs) expect(await played(day), name).toEqual(await played(fresh));
  });
}
