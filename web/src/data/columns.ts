/** Columns as the snapshot carries them, some in the encodings of column stores (see the server's `columns.py`). */

type Values = readonly unknown[];

interface Ids {
  ms: Column;
  tick: Column;
  tail: Column;
}

export type Column =
  | Values
  | { of: Values; at: readonly number[] }
  | { steps: readonly number[] }
  | { ids: Ids }
  | { instants: readonly (number | null)[] };

/** The values of each column; the first one is that of the rows' own ids. */
export function valuesOf(columns: readonly Column[]): Values[] {
  const births: number[] = [];
  const [ids, ...others] = columns;
  return [ids ? ownIds(ids, births) : [], ...others.map((column) => read(column, births))];
}

function read(column: Column, births: readonly number[]): Values {
  if (isPlain(column)) return column;
  if ('of' in column) return column.at.map((place) => column.of[place]);
  if ('steps' in column) return summed(column.steps);
  if ('ids' in column) return references(column.ids, births);
  return column.instants.map((since, at) => (since === null ? null : instantAt(births[at]! + since)));
}

const isPlain = (column: Column): column is Values => Array.isArray(column);

function summed(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

/** The rows' own ids; `births` learns when each was born, which the other columns count from. */
function ownIds(column: Column, births: number[]): Values {
  if (isPlain(column) || !('ids' in column)) return read(column, births);
  births.push(...(read(column.ids.ms, births) as number[]));
  return joined(column.ids, births);
}

function references(ids: Ids, births: readonly number[]): Values {
  const since = read(ids.ms, births) as (number | null)[];
  const named = since.flatMap((ms, at) => (ms === null ? [] : [births[at]! + ms]));
  const found = joined(ids, named).values();
  return since.map((ms) => (ms === null ? null : found.next().value));
}

function joined({ tick, tail }: Ids, births: readonly number[]): string[] {
  const ticks = read(tick, births) as number[];
  const tails = read(tail, births) as string[];
  return births.map((ms, at) => {
    const head = ms.toString(16).padStart(12, '0');
    return `${head.slice(0, 8)}-${head.slice(8)}-${ticks[at]!.toString(16).padStart(4, '0')}-${tails[at]}`;
  });
}

/** As the server writes it elsewhere: microseconds where there are any. */
function instantAt(ms: number): string {
  const written = new Date(ms).toISOString();
  return written.endsWith('.000Z') ? `${written.slice(0, -5)}Z` : `${written.slice(0, -1)}000Z`;
}
