/**
 * The browser's copy of the rows its person may see. Every screen reads this copy; nothing waits for the network.
 *
 * How it stays true:
 * - `replace` takes a whole snapshot, `merge` rows that came another way (an answer, a place gained, a task's details),
 *   `apply` the next change of the feed. Rows carry the number of the change that last touched them, so news that
 *   arrives late or twice is recognised and ignored.
 * - `expect` shows what a command will do before the server has done it. The expectation is laid over the confirmed
 *   rows until the answer brings them (`met`) or the server refuses (`withdraw`). Confirmed rows are never guessed.
 * - `view` asks a live question. A view is recomputed only where a change touched it.
 *
 * A kind is a type in `rows.ts`, a command a line in `commands.ts`, a question a hook in `hooks.ts`. Components never
 * fetch and never keep copies of rows.
 */
import { type AnyRow, type Change, type Delta, type Id, type Kind, LAZY, type Rows, type Snapshot } from './rows.ts';
import { type Effect, type Row, Table } from './table.ts';
import { type Move, View, type Wanted } from './view.ts';

export type Expected = { [K in Kind]: { kind: K; id: Id; effect: Effect<Rows[K]> } }[Kind];

/** What a command on its way will do; kept until the rows it is about have arrived. */
export interface Expectation {
  open: Expected[];
  until: number | null;
}

type AnyView = View<Row>;
type Listener = () => void;

export class Store {
  /** The feed has been followed up to this change. */
  seq = 0;
  scopes: ReadonlySet<string> = new Set();
  private readonly lost = new Set<string>();
  private readonly tables = new Map<string, Table<Row>>();
  private readonly views = new Map<string, Set<AnyView>>();
  private readonly rowListeners = new Map<string, Set<Listener>>();
  private readonly waiting = new Set<Expectation>();
  private readonly held = new Set<Id>();
  private depth = 0;

  // Reading

  row<K extends Kind>(kind: K, id: Id | null | undefined): Rows[K] | undefined {
    return id ? this.table(kind).rows.get(id) : undefined;
  }

  /** A row as the server last told it, without what we expect. */
  confirmed<K extends Kind>(kind: K, id: Id): Rows[K] | undefined {
    return this.table(kind).confirmedRow(id);
  }

  confirmedIds(kind: Kind): Iterable<Id> {
    return this.table(kind).confirmedIds();
  }

  /** All rows of a kind, unordered. For more than a glance ask a `view`. */
  rows<K extends Kind>(kind: K): ReadonlyMap<Id, Rows[K]> {
    return this.table(kind).rows;
  }

  /** The rows whose fields equal those of `fields`, unordered; found by the first field. */
  *like<K extends Kind>(kind: K, fields: Partial<Rows[K]>): Iterable<Rows[K]> {
    for (const row of this.table(kind).like(fields)) if (resembles(row, fields)) yield row;
  }

  view<K extends Kind>(kind: K, wanted: Wanted<Rows[K]> = {}): View<Rows[K]> {
    const table = this.table(kind);
    const read = (wanted.reads ?? []).map((other) => this.table(other));
    return new View<Rows[K]>(
      {
        version: () => read.reduce((sum, other) => sum + other.version, table.version),
        rows: (of) => table.like(of),
        attach: (view) => this.attach(kind, view as unknown as AnyView),
      },
      wanted,
    );
  }

  watch(kind: Kind, id: Id, listener: Listener): () => void {
    return listen(this.rowListeners, `${kind} ${id}`, listener);
  }

  // What the server says

  /** Starts over from a whole snapshot, without a blink on the rows that stayed the same. */
  replace(snapshot: Snapshot) {
    this.batch(() => {
      if (snapshot.seq < this.seq) this.forgetAll(); // the server was set back to a backup: what we know never was
      this.hold(snapshot.scopes);
      const there = new Set(snapshot.rows.map(([, kind, row]) => `${kind} ${row.id}`));
      for (const [kind, table] of this.tables) {
        const stale = (row: Row) => row.seq <= snapshot.seq && !there.has(`${kind} ${row.id}`);
        if (!LAZY.has(kind)) table.forget(stale);
      }
      for (const [scope, kind, row] of snapshot.rows) this.take(scope, kind, row.id, row, row.seq);
      this.seq = snapshot.seq;
      this.settleUntil(this.seq);
    });
  }

  /** Takes the next change of the feed; one that was had before is ignored. */
  apply(change: Change) {
    if (change.seq <= this.seq) return;
    this.batch(() => {
      for (const [scope, kind, id, row] of change.rows) this.take(scope, kind, id, row, change.seq);
      this.seq = change.seq;
      this.settleUntil(this.seq);
    });
  }

  /** Takes rows that did not come through the feed: the position stays. `seq` is where rows that left are from. */
  merge(rows: readonly Delta[], seq: number) {
    this.batch(() => {
      for (const [scope, kind, id, row] of rows) this.take(scope, kind, id, row, row?.seq ?? seq);
    });
  }

  /** Takes a task's details as they stood at `seq`: parts that are not among them are gone. */
  fill(task: Id, parts: readonly Delta[], seq: number) {
    const there = new Set(parts.map(([, , id]) => id));
    const isGone = (row: Row) => taskOf(row) === task && row.seq <= seq && !there.has(row.id);
    this.batch(() => {
      for (const kind of LAZY) this.tables.get(kind)?.forget(isGone);
      this.merge(parts, seq);
    });
  }

  /** What the person may see from now on. Forgets the rest; the caller fetches what was gained, which is returned. */
  hold(scopes: Iterable<string>): string[] {
    const now = new Set(scopes);
    const gained = [...now].filter((scope) => !this.scopes.has(scope));
    const lost = new Set([...this.scopes].filter((scope) => !now.has(scope)));
    for (const scope of lost) this.lost.add(scope);
    for (const scope of now) this.lost.delete(scope);
    this.scopes = now;
    if (lost.size) {
      this.batch(() => {
        for (const table of this.tables.values()) table.forget((_, scope) => lost.has(scope));
      });
    }
    return gained;
  }

  // Details of single tasks

  /** From now on this task's checklist, files and comments are kept. */
  openTask(task: Id) {
    this.held.add(task);
  }

  closeTask(task: Id) {
    this.held.delete(task);
    this.batch(() => {
      for (const kind of LAZY) this.tables.get(kind)?.forget((row) => taskOf(row) === task);
    });
  }

  /** Forgets every row, as after signing out. */
  forgetAll() {
    this.batch(() => {
      for (const table of this.tables.values()) table.forgetAll();
      this.scopes = new Set();
      this.lost.clear();
      this.seq = 0;
    });
  }

  // What we expect of commands

  expect(effects: readonly Expected[]): Expectation {
    const expectation: Expectation = { open: [...effects], until: null };
    this.waiting.add(expectation);
    this.batch(() => {
      for (const { kind, id, effect } of effects) this.plain(kind).expect(id, effect as Effect<Row>);
    });
    return expectation;
  }

  /** Whether the change may be what a command on its way has done: a new row of a kind that one is to bring. */
  awaits({ rows }: Change): boolean {
    const coming = new Set<string>();
    for (const { open } of this.waiting) for (const { kind, effect } of open) if ('row' in effect) coming.add(kind);
    return rows.some(([, kind, id, row]) => row && coming.has(kind) && !this.plain(kind).confirmedRow(id));
  }

  /** The server did it in change `seq`; these are the rows. What they do not cover is expected until the feed gets there. */
  met(expectation: Expectation, seq: number, rows: readonly Delta[]) {
    this.batch(() => {
      if (seq > this.seq) this.merge(rows, seq); // else the feed was there before, and may know that a row has left
      const told = new Set(rows.map(([, kind, id]) => `${kind} ${id}`));
      const covered = ({ kind, id, effect }: Expected) =>
        'row' in effect || told.has(`${kind} ${id}`) || seq <= this.seq; // an added row comes back under its real id
      for (const expected of expectation.open.filter(covered)) this.drop(expected);
      expectation.open = expectation.open.filter((expected) => !covered(expected));
      expectation.until = seq;
      if (!expectation.open.length) this.waiting.delete(expectation);
    });
  }

  /** The server refused, or had nothing to do: the rows look again as confirmed. */
  withdraw(expectation: Expectation) {
    this.waiting.delete(expectation);
    this.batch(() => {
      for (const expected of expectation.open) this.drop(expected);
      expectation.open = [];
    });
  }

  // How it works inside

  /** Runs `work` and tells everybody once, afterwards. */
  batch(work: () => void) {
    this.depth++;
    try {
      work();
    } finally {
      if (--this.depth === 0) this.settle();
    }
  }

  private table<K extends Kind>(kind: K): Table<Rows[K]> {
    return this.plain(kind) as unknown as Table<Rows[K]>;
  }

  private plain(kind: string): Table<Row> {
    let table = this.tables.get(kind);
    if (!table) {
      table = new Table<Row>();
      this.tables.set(kind, table);
    }
    return table;
  }

  private take(scope: string, kind: string, id: Id, row: AnyRow | null, seq: number) {
    if (row === null) this.plain(kind).cut(scope, id, seq);
    else if (!this.lost.has(scope) && this.wants(kind, row)) this.plain(kind).put(scope, row, seq);
  }

  private wants(kind: string, row: AnyRow): boolean {
    return !LAZY.has(kind) || this.held.has(taskOf(row) ?? '');
  }

  private settleUntil(seq: number) {
    for (const expectation of this.waiting) {
      if (expectation.until !== null && expectation.until <= seq) this.withdraw(expectation);
    }
  }

  private drop({ kind, id, effect }: Expected) {
    this.plain(kind).unexpect(id, effect as Effect<Row>);
  }

  private attach(kind: Kind, view: AnyView): () => void {
    const stops = [kind, ...(view.wanted.reads ?? [])].map((each) => listen(this.views, each, view));
    return () => {
      for (const stop of stops) stop();
    };
  }

  private settle() {
    const moved = new Map<string, Move<Row>[]>();
    for (const [kind, table] of this.tables) {
      const moves = table.settle();
      if (moves.length) moved.set(kind, moves);
    }
    const told = new Set<Listener>();
    for (const [kind, moves] of moved) {
      for (const [before, after] of moves) tell(told, this.rowListeners.get(`${kind} ${(after ?? before)!.id}`));
      for (const view of this.views.get(kind) ?? []) tell(told, this.refreshed(view, kind, moves));
    }
    for (const listener of told) listener();
  }

  private refreshed(view: AnyView, kind: string, moves: Move<Row>[]): Iterable<Listener> {
    const looksInto = view.wanted.reads as readonly string[] | undefined;
    return looksInto?.includes(kind) ? view.refill() : view.take(moves);
  }
}

function resembles<R extends object>(row: R, fields: Partial<R>): boolean {
  for (const field in fields) if (row[field] !== fields[field]) return false;
  return true;
}

const taskOf = (row: object): Id | undefined =>
  'task_id' in row && typeof row.task_id === 'string' ? row.task_id : undefined;

function listen<L>(lists: Map<string, Set<L>>, key: string, listener: L): () => void {
  const list = lists.get(key) ?? new Set<L>();
  lists.set(key, list.add(listener));
  return () => {
    list.delete(listener);
    if (!list.size && lists.get(key) === list) lists.delete(key);
  };
}

function tell(told: Set<Listener>, listeners: Iterable<Listener> | undefined) {
  for (const listener of listeners ?? []) told.add(listener);
}
