/** Where a row lands in a short list that people put in order. */

/** The row it comes to lie behind; null is the top, undefined means that nothing would change. */
export type Behind = string | null | undefined;

/** Dropped at the upper or lower edge of another row. */
export function behindDrop(order: readonly string[], moved: string, target: string, edge: 'top' | 'bottom'): Behind {
  const rest = order.filter((id) => id !== moved);
  const at = rest.indexOf(target) + (edge === 'bottom' ? 1 : 0);
  return settle(order, moved, rest, at);
}

/** One step up or down. */
export function behindStep(order: readonly string[], moved: string, step: 1 | -1): Behind {
  const rest = order.filter((id) => id !== moved);
  const at = order.indexOf(moved) + step;
  return at < 0 || at > rest.length ? undefined : settle(order, moved, rest, at);
}

function settle(order: readonly string[], moved: string, rest: readonly string[], at: number): Behind {
  return at === order.indexOf(moved) ? undefined : (rest[at - 1] ?? null);
}
