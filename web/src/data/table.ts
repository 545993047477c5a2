/** All rows of one kind: what the server confirmed, what we expect of commands on their way, and what people therefore see. */
import type { AnyRow, Id } from './rows.ts';
import type { Move } from './view.ts';

export interface Row {
  id: Id;
  seq: number;
}

/** What a command on its way will do to one row. */
export type Effect<R extends Row> =
  | { fields: Partial<R> | ((row: R) => Partial<R>) } // changes a row that is there
  | { row: R } // adds one
  | { gone: true }; // takes it away

interface Held<R> {
  scope: string;
  row: R;
}

export class Table<R extends Row = AnyRow> {
  /** What people see: confirmed rows with all expectations laid over them. */
  readonly rows = new Map<Id, R>();
  /** Grows with every visible difference. */
  version = 0;
  private readonly confirmed = new Map<Id, Held<R>>();
  private readonly expected = new Map<Id, Effect<R>[]>();
  private readonly left = new Map<Id, { scope: string; seq: number }>();
  private readonly indexes = new Map<keyof R, Map<unknown, Set<Id>>>();
  private readonly touched = new Set<Id>();

  /** The confirmed row, whatever is expected of it. */
  confirmedRow(id: Id): R | undefined {
    return this.confirmed.get(id)?.row;
  }

  confirmedIds(): Iterable<Id> {
    return this.confirmed.keys();
  }

  /** Takes a row in as change `seq` left it, unless we already know better. */
  put(scope: string, row: R, seq: number) {
    const held = this.confirmed.get(row.id);
    if (held && (held.row.seq > seq || (held.row.seq === seq && held.scope === scope))) return;
    const left = this.left.get(row.id);
    if (left?.scope === scope && left.seq > seq) return;
    this.confirmed.set(row.id, { scope, row });
    this.touched.add(row.id);
  }

  /** The row left `scope` in change `seq`. Remembered, because older news of it may still be under way. */
  cut(scope: string, id: Id, seq: number) {
    const left = this.left.get(id);
    if (!left || left.seq <= seq) remember(this.left, id, { scope, seq });
    const held = this.confirmed.get(id);
    if (!held || held.scope !== scope || held.row.seq > seq) return;
    this.confirmed.delete(id);
    this.touched.add(id);
  }

  /** Forgets every row that `leaves` says yes to. */
  forget(leaves: (row: R, scope: string) => boolean) {
    for (const [id, { scope, row }] of this.confirmed) {
      if (!leaves(row, scope)) continue;
      this.confirmed.delete(id);
      this.touched.add(id);
    }
  }

  forgetAll() {
    this.left.clear();
    this.forget(() => true);
  }

  expect(id: Id, effect: Effect<R>) {
    this.expected.set(id, [...(this.expected.get(id) ?? []), effect]);
    this.touched.add(id);
  }

  unexpect(id: Id, effect: Effect<R>) {
    const rest = (this.expected.get(id) ?? []).filter((other) => other !== effect);
    if (rest.length) this.expected.set(id, rest);
    else this.expected.delete(id);
    this.touched.add(id);
  }

  /** Works out anew how the touched rows look, and tells what that moved. */
  settle(): Move<R>[] {
    const moves: Move<R>[] = [];
    for (const id of this.touched) {
      const before = this.rows.get(id);
      const after = this.seen(id);
      if (before === after) continue;
      if (after) this.rows.set(id, after);
      else this.rows.delete(id);
      for (const [field, index] of this.indexes) reindex(index, id, before?.[field], after?.[field]);
      moves.push([before, after]);
    }
    this.touched.clear();
    if (moves.length) this.version++;
    return moves;
  }

  /** The rows whose fields equal those of `like`, found by its first field. */
  *like(like: Partial<R> | undefined): Iterable<R> {
    const field = like && (Object.keys(like)[0] as keyof R | undefined);
    if (!field) return yield* this.rows.values();
    for (const id of this.index(field).get(like[field]) ?? []) yield this.rows.get(id)!;
  }

  private seen(id: Id): R | undefined {
    let row = this.confirmed.get(id)?.row;
    for (const effect of this.expected.get(id) ?? []) row = applied(row, effect);
    return row;
  }

  private index(field: keyof R): Map<unknown, Set<Id>> {
    let index = this.indexes.get(field);
    if (!index) {
      index = new Map();
      for (const [id, row] of this.rows) reindex(index, id, undefined, row[field]);
      this.indexes.set(field, index);
    }
    return index;
  }
}

function applied<R extends Row>(row: R | undefined, effect: Effect<R>): R | undefined {
  if ('gone' in effect) return undefined;
  if ('row' in effect) return row ?? effect.row;
  if (!row) return undefined;
  return { ...row, ...(typeof effect.fields === 'function' ? effect.fields(row) : effect.fields) };
}

function reindex(index: Map<unknown, Set<Id>>, id: Id, before: unknown, after: unknown) {
  if (before === after) return;
  if (before !== undefined) {
    const ids = index.get(before);
    ids?.delete(id);
    if (ids?.size === 0) index.delete(before);
  }
  if (after === undefined) return;
  const ids = index.get(after);
  if (ids) ids.add(id);
  else index.set(after, new Set([id]));
}

const MOST_REMEMBERED = 5000;

/** Keeps the newest few thousand; what left longer ago than that cannot still be under way. */
function remember<V>(memory: Map<Id, V>, id: Id, value: V) {
  memory.delete(id);
  memory.set(id, value);
  if (memory.size > MOST_REMEMBERED) memory.delete(memory.keys().next().value!);
}
