/**
 * Plays recorded days of one viewer through the store and compares the end with a fresh bootstrap. The server's own
 * replay test records them: `REPLAY_FILE=days.json npx vitest run src/data/replay.test.ts`.
 *
 * The file is JSON, a list of runs: what somebody heard on a day, and what they hear who begin at its end.
 *
 *   [{ "name": "Ann", "day": [STEP, …], "fresh": [STEP, …] }, …]
 *
 *   STEP = {"loaded": LINES}                             a whole bootstrap
 *        | {"scopes": ["all", …], "feed": [CHANGE, …]}   what the viewer may see from now on, and the changes since
 *        | {"gained": LINES}                             the bootstrap of the places gained
 *        | {"opened": "<task id>", "details": {…}}       a task was opened: from now on its lazy parts are held
 *
 *   LINES are those of `GET /sync`, CHANGE is as the stream sends it, details as `GET /tasks/<id>/details` does.
 */
import { type AnyRow, type Change, type Delta, type Id, type Kind, LAZY, type Snapshot } from './rows.ts';
import { readSnapshot } from './snapshot.ts';
import { Store } from './store.ts';

export type Step =
  | { loaded: string[] }
  | { scopes: string[]; feed: Change[] }
  | { gained: string[] }
  | { opened: Id; details: { seq: number; rows: Delta[] } };

export interface Run {
  name: string;
  day: Step[];
  fresh: Step[];
}

type Tables = Record<string, Record<Id, AnyRow>>;

/** What the store shows after these steps: rows by kind and id. */
export async function played(steps: readonly Step[]): Promise<Tables> {
  const store = new Store();
  const kinds = new Set<string>();
  for (const step of steps) for (const kind of await take(store, step)) kinds.add(kind);
  const shown: Tables = {};
  for (const kind of kinds) {
    const rows = [...store.rows(kind as Kind).values()].filter((row) => !isTakenOff(kind, row));
    if (rows.length) shown[kind] = Object.fromEntries(rows.map((row) => [row.id, row]));
  }
  return shown;
}

/** Takes a step as the feed of a page does; answers which kinds of rows it brought. */
async function take(store: Store, step: Step): Promise<string[]> {
  if ('loaded' in step) {
    const loaded = await readSnapshot(step.loaded);
    store.replace(loaded);
    return kindsOf(loaded);
  }
  if ('gained' in step) {
    const gained = await readSnapshot(step.gained);
    store.merge(deltasOf(gained), gained.seq);
    return kindsOf(gained);
  }
  if ('opened' in step) {
    store.openTask(step.opened);
    store.fill(step.opened, step.details.rows, step.details.seq);
    return [...LAZY];
  }
  store.hold(step.scopes);
  for (const change of step.feed) store.apply(change);
  return step.feed.flatMap(({ rows }) => rows.map(([, kind]) => kind));
}

const kindsOf = ({ rows }: Snapshot): string[] => rows.map(([, kind]) => kind);

const deltasOf = ({ rows }: Snapshot): Delta[] => rows.map(([scope, kind, row]) => [scope, kind, row.id, row]);

/** Parts that were taken off a task are kept for a while, and shown to nobody. */
const isTakenOff = (kind: string, row: AnyRow): boolean => LAZY.has(kind) && 'removed' in row && row.removed;
