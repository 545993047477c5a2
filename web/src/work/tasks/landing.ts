/** Where a card lands when it is put among those people see, which a filter may have thinned. */
import type { Id } from '../../data/rows.ts';

export interface Landing {
  /** The task it will stand behind; null is the top of the column. */
  after: Id | null;
  /** Counted among those in view, from 1. */
  position: number;
  of: number;
}

/** `seen` are the ids in view, `all` gives those of the whole column (asked only at the top), `index` the place among `seen` without the moved one. */
export function landing(seen: readonly Id[], all: () => readonly Id[], moved: Id, index: number): Landing {
  const others = seen.filter((id) => id !== moved);
  const at = Math.max(0, Math.min(index, others.length));
  return { after: others[at - 1] ?? before(others[0], all, moved), position: at + 1, of: others.length + 1 };
}

/** Whoever stands in front of `first` in the whole column, in view or not. */
function before(first: Id | undefined, all: () => readonly Id[], moved: Id): Id | null {
  if (!first) return null;
  const others = all().filter((id) => id !== moved);
  return others[others.indexOf(first) - 1] ?? null;
}

/** The place of a card dropped on another one's upper or lower half. */
export function indexAt(seen: readonly Id[], moved: Id, over: Id | null, edge: 'top' | 'bottom'): number {
  const others = seen.filter((id) => id !== moved);
  const at = over === null ? -1 : others.indexOf(over);
  if (at < 0) return others.length;
  return edge === 'bottom' ? at + 1 : at;
}
