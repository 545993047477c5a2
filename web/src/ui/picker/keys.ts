/** What a key means in an open picker: decided here, apart from the screen, so that it can be tested. */

export interface KeyState {
  key: string;
  /** Ids of the lines on show, in order. */
  ids: readonly string[];
  /** The line the next Enter takes. */
  active: string | null;
  query: string;
  mode: 'one' | 'many' | 'levels';
}

export type KeyAct =
  | { act: 'go'; to: string }
  | { act: 'take'; id: string; thenClose: boolean }
  | { act: 'level'; id: string; by: 1 | -1 }
  | { act: 'close' }
  | { act: 'clear' };

const PAGE = 8;

/** Null leaves the key to the text field. */
export function readKey({ key, ids, active, query, mode }: KeyState): KeyAct | null {
  if (key === 'Escape') return query && mode !== 'one' ? { act: 'clear' } : { act: 'close' };
  if (!ids.length) return null;
  if (key === 'Enter') return active ? { act: 'take', id: active, thenClose: mode === 'one' } : null;
  if (mode === 'levels' && active && !query && (key === 'ArrowRight' || key === 'ArrowLeft')) {
    return { act: 'level', id: active, by: key === 'ArrowRight' ? 1 : -1 };
  }
  const to = target(key, ids, active, query);
  return to === null ? null : { act: 'go', to };
}

/** Arrows go round; Page keys stop at the ends; Home and End move in the list only while nothing is typed. */
function target(key: string, ids: readonly string[], active: string | null, query: string): string | null {
  const at = active === null ? -1 : ids.indexOf(active);
  const last = ids.length - 1;
  const places: Record<string, number> = {
    ArrowDown: at >= last ? 0 : at + 1,
    ArrowUp: at <= 0 ? last : at - 1,
    PageDown: Math.min(last, at + PAGE),
    PageUp: Math.max(0, at - PAGE),
    ...(!query && { Home: 0, End: last }),
  };
  const place = places[key];
  return place === undefined ? null : (ids[place] ?? null);
}
