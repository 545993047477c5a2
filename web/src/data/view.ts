/** A live question to the store: which rows, in which order, in which groups. It is kept up to date change by change. */
import { type Criterion, compareEntries, type Entry } from './order.ts';
import type { Kind } from './rows.ts';

export interface Wanted<R> {
  /** Fields that must have exactly these values; the first one is found by index. */
  of?: Partial<R>;
  where?: (row: R) => boolean;
  sort?: readonly Criterion<R>[];
  /** The name of the group a row belongs to; without it all rows are in the group "". */
  group?: (row: R) => string;
  /** Other kinds that `where`, `sort` or `group` look into: when those change, everything is asked anew. */
  reads?: readonly Kind[];
}

/** What happened to one row: how people saw it before, and see it now. */
export type Move<R> = readonly [before: R | undefined, after: R | undefined];

export type Groups<R> = ReadonlyMap<string, readonly R[]>;

/** Where a view gets its rows; the store is one. */
export interface Source<R extends { id: string }> {
  version(): number;
  rows(of: Partial<R> | undefined): Iterable<R>;
  attach(view: View<R>): () => void;
}

interface Shelf<R> {
  entries: Entry<R>[];
  rows: readonly R[];
}

/** Above this share of a group, sorting it whole is quicker than placing row by row. */
const MANY = 100;
const NOTHING: readonly never[] = [];

export class View<R extends { id: string }> {
  private readonly placed = new Map<string, { entry: Entry<R>; group: string }>();
  private readonly shelves = new Map<string, Shelf<R>>();
  private readonly listeners = new Set<() => void>();
  private current: Groups<R> = new Map();
  private version = -1;
  private detach: (() => void) | null = null;
  private readonly source: Source<R>;
  readonly wanted: Wanted<R>;

  constructor(source: Source<R>, wanted: Wanted<R>) {
    this.source = source;
    this.wanted = wanted;
  }

  /** The rows by group. A group that did not change keeps its array, an empty group has none. */
  get groups(): Groups<R> {
    if (!this.detach && this.version !== this.source.version()) this.refill();
    return this.current;
  }

  /** All rows, when the view has no groups. */
  get rows(): readonly R[] {
    return this.groups.get('') ?? NOTHING;
  }

  /** While somebody listens the view follows the store; otherwise it catches up when it is read. */
  subscribe = (listener: () => void): (() => void) => {
    if (!this.detach) {
      if (this.version !== this.source.version()) this.refill();
      this.detach = this.source.attach(this);
    }
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size) return;
      this.detach?.();
      this.detach = null;
    };
  };

  /** Brings the view up to date and returns whom to tell. */
  take(moves: readonly Move<R>[]): Iterable<() => void> {
    this.version = this.source.version();
    const going = new Map<string, Entry<R>[]>();
    const coming = new Map<string, Entry<R>[]>();
    for (const move of moves) this.sortOut(move, going, coming);
    if (!going.size && !coming.size) return NOTHING;
    for (const group of new Set([...going.keys(), ...coming.keys()])) {
      this.reshelve(group, going.get(group) ?? [], coming.get(group) ?? []);
    }
    this.publish();
    return this.listeners;
  }

  /** Asks everything anew and returns whom to tell. */
  refill(): Iterable<() => void> {
    this.placed.clear();
    this.shelves.clear();
    this.version = this.source.version();
    const coming = new Map<string, Entry<R>[]>();
    for (const row of this.source.rows(this.wanted.of)) this.sortOut([undefined, row], new Map(), coming);
    for (const [group, entries] of coming) this.reshelve(group, [], entries);
    this.publish();
    return this.listeners;
  }

  private sortOut([before, after]: Move<R>, going: Map<string, Entry<R>[]>, coming: Map<string, Entry<R>[]>) {
    const id = (after ?? before)!.id;
    const old = this.placed.get(id);
    if (old) {
      push(going, old.group, old.entry);
      this.placed.delete(id);
    }
    if (!after || !this.holds(after)) return;
    const group = this.wanted.group?.(after) ?? '';
    const entry = { row: after, id, keys: (this.wanted.sort ?? []).map((criterion) => criterion.key(after)) };
    this.placed.set(id, { entry, group });
    push(coming, group, entry);
  }

  private holds(row: R): boolean {
    const { of, where } = this.wanted;
    for (const field in of) if (row[field] !== of[field]) return false;
    return where ? where(row) : true;
  }

  private reshelve(group: string, going: Entry<R>[], coming: Entry<R>[]) {
    const entries = this.shelves.get(group)?.entries ?? [];
    const next = going.length + coming.length > MANY ? this.rebuilt(entries, going, coming) : entries;
    if (next === entries) {
      for (const entry of going) entries.splice(this.position(entries, entry), 1);
      for (const entry of coming) entries.splice(this.position(entries, entry), 0, entry);
    }
    if (next.length) this.shelves.set(group, { entries: next, rows: next.map((entry) => entry.row) });
    else this.shelves.delete(group);
  }

  private rebuilt(entries: Entry<R>[], going: Entry<R>[], coming: Entry<R>[]): Entry<R>[] {
    const gone = new Set(going);
    const kept = gone.size ? entries.filter((entry) => !gone.has(entry)) : entries.slice();
    return kept.concat(coming).sort((a, b) => compareEntries(this.wanted.sort ?? [], a, b));
  }

  /** Where the entry is, or belongs. */
  private position(entries: Entry<R>[], entry: Entry<R>): number {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareEntries(this.wanted.sort ?? [], entries[middle]!, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private publish() {
    this.current = new Map([...this.shelves].map(([group, shelf]) => [group, shelf.rows]));
  }
}

function push<E>(lists: Map<string, E[]>, key: string, value: E) {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
