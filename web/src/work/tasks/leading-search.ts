/**
 * The part of the address a screen keeps its filters, order and groups in. What the person chooses shows in the same
 * frame; the address, which takes its time, follows a moment later.
 */
import { useCallback, useEffect, useState } from 'react';
import { type Search, useScreenSearch } from '../../shell/go.ts';

const A_MOMENT = 250; // milliseconds after the last choice or letter

export type Leading = [search: Search, change: (wish: Search) => void];

export function useLeadingSearch(): Leading {
  const [search, setSearch] = useScreenSearch();
  const [ahead, setAhead] = useState<Search>(NOTHING);
  useEffect(() => {
    if (ahead === NOTHING) return;
    const timer = setTimeout(() => {
      setAhead((now) => untold(search, now));
      setSearch(ahead);
    }, A_MOMENT);
    return () => clearTimeout(timer);
  }, [ahead, search, setSearch]);
  useEffect(() => setAhead((now) => untold(search, now)), [search]);
  const change = useCallback((wish: Search) => setAhead((now) => ({ ...now, ...wish })), []);
  return [ahead === NOTHING ? search : { ...search, ...ahead }, change];
}

const NOTHING: Search = {};

/** What was chosen and the address does not say yet. */
export function untold(search: Search, ahead: Search): Search {
  const names = Object.keys(ahead);
  const left = names.filter((name) => (search[name] || undefined) !== (ahead[name] || undefined));
  if (left.length === names.length) return ahead;
  return left.length ? Object.fromEntries(left.map((name) => [name, ahead[name]])) : NOTHING;
}
