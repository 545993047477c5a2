/** Asks the server while somebody types: a moment after the last key, and never for what is no longer wanted. */
import { useEffect, useState } from 'react';
import { useFetched } from '../data/fetched.ts';
import { type FoundTask, loadFound } from '../data/search.ts';

const MOMENT = 140; // milliseconds without a key

/** The value as it was when it last stood still for a moment. */
export function useSettled<T>(value: T, wait = MOMENT): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return settled;
}

/** The pages of hits for a line, the first with its facets; the old ones stay in view while new ones come. */
export function useFound(line: string) {
  const first = useFetched((signal) => loadFound(line, { facets: true }, signal), line ? 'search' : undefined, [line]);
  const [rest, setRest] = useState<{ of: object; hits: FoundTask[]; next: string | null } | null>(null);
  const found = line ? first.value : undefined;
  const tail = found && rest?.of === found ? rest : { hits: [], next: found?.next ?? null };
  const more = async () => {
    if (!found || !tail.next) return;
    const page = await loadFound(line, { cursor: tail.next }, new AbortController().signal);
    const known = new Set([...found.hits, ...tail.hits].map((hit) => hit.task_id));
    const fresh = page.hits.filter((hit) => !known.has(hit.task_id));
    setRest({ of: found, hits: [...tail.hits, ...fresh], next: page.next });
  };
  return { ...first, found, hits: [...(found?.hits ?? []), ...tail.hits], more, hasMore: tail.next !== null };
}
