/** Reads the snapshot as it streams in: a first line about itself, then the rows of each kind as columns. */
import { type Column, valuesOf } from './columns.ts';
import type { AnyRow, Snapshot } from './rows.ts';
import { linesOf } from './stream.ts';
import { respond } from './wire.ts';

export interface Loaded extends Snapshot {
  person_id: string;
  shapes: string;
}

interface Block {
  kind: string;
  scope: string;
  fields: string[];
  columns: Column[];
}

/** Everything the person may see, or only what is in these scopes. */
export async function fetchSnapshot(scopes?: readonly string[], signal?: AbortSignal): Promise<Loaded> {
  const path = scopes ? `sync?scopes=${encodeURIComponent(scopes.join(','))}` : 'sync';
  const response = await respond(path, signal ? { signal } : {});
  return readSnapshot(linesOf(response.body!));
}

export async function readSnapshot(lines: AsyncIterable<string> | Iterable<string>): Promise<Loaded> {
  let loaded: Loaded | undefined;
  for await (const line of lines) {
    if (!line.trim()) continue;
    const parsed: unknown = JSON.parse(line);
    if (!loaded) loaded = { ...(parsed as Loaded), rows: [] };
    else rowsOf(parsed as Block, loaded.rows);
  }
  if (!loaded) throw new Error('The snapshot was empty.');
  return loaded;
}

function rowsOf({ kind, scope, fields, columns }: Block, into: Snapshot['rows']) {
  const values = valuesOf(columns);
  for (let at = 0; at < values[0]!.length; at++) {
    const row: Record<string, unknown> = {};
    for (let i = 0; i < fields.length; i++) row[fields[i]!] = values[i]![at];
    into.push([scope, kind, row as unknown as AnyRow]);
  }
}
