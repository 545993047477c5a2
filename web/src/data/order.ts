/** How rows are put in order: sort keys are worked out once for each row and then only compared. */

export type SortKey = string | number | null;

/** One sort criterion. Rows without a value come last, whichever way it runs. */
export interface Criterion<R> {
  key: (row: R) => SortKey;
  down: boolean;
}

type Sortable<R> = { [F in keyof R]-?: R[F] extends string | number | boolean | null ? F : never }[keyof R];

/** Orders by a field, or by whatever `key` works out; texts as people sort them ("Task 9" before "task 10"). */
export function by<R>(
  key: Sortable<R> | ((row: R) => SortKey | boolean),
  direction: 'up' | 'down' = 'up',
): Criterion<R> {
  const read = typeof key === 'function' ? key : (row: R) => row[key] as SortKey | boolean;
  return { key: (row) => comparable(read(row)), down: direction === 'down' };
}

function comparable(value: SortKey | boolean): SortKey {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return value === '' ? null : folded(value);
  return value ?? null;
}

const foldedTexts = new Map<string, string>();
const MOST_FOLDED = 50_000;

/** A text as it is compared: no case, no accents, numbers by their value. Kept, because a sort asks many times. */
export function folded(text: string): string {
  let key = foldedTexts.get(text);
  if (key === undefined) {
    if (foldedTexts.size >= MOST_FOLDED) foldedTexts.clear();
    key = fold(text);
    foldedTexts.set(text, key);
  }
  return key;
}

function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

/** A row with its sort keys, ready to be compared. */
export interface Entry<R> {
  row: R;
  id: string;
  keys: readonly SortKey[];
}

export function compareEntries<R>(criteria: readonly Criterion<R>[], a: Entry<R>, b: Entry<R>): number {
  for (let i = 0; i < criteria.length; i++) {
    const x = a.keys[i]!;
    const y = b.keys[i]!;
    if (x === y) continue;
    if (x === null) return 1;
    if (y === null) return -1;
    const order = x < y ? -1 : 1;
    return criteria[i]!.down ? -order : order;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
