/** What the server finds beneath what the store holds, while somebody types in the palette. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useFetched } from '../data/fetched.ts';
import { store } from '../data/local.ts';
import { LONGEST, loadFound } from '../data/search.ts';
import { useSettled } from '../search/use-found.ts';
import type { Hit } from './finder.ts';

const FEW = 6;
const FROM = 2; // characters: one letter finds everything

/** At most six that are not among `local`, and a way to all of them. `isWaiting` until the server has answered. */
export function useServerHits(typed: string, local: readonly Hit[]): { hits: Hit[]; isWaiting: boolean } {
  const { t } = useLingui();
  const words = typed.trim();
  const asked = words.length >= FROM && words.length <= LONGEST ? typed.trimStart() : '';
  const settled = useSettled(asked);
  const key = settled && asked ? 'palette' : undefined;
  const { value, loading } = useFetched((signal) => loadFound(settled, { limit: 2 * FEW }, signal), key, [
    settled,
    key,
  ]);
  const hits = useMemo(() => {
    if (!value?.hits.length) return [];
    const shown = new Set(local.map((hit) => hit.id));
    const found: Hit[] = value.hits
      .filter((hit) => !shown.has(hit.task_id) && store.row('project', hit.project_id))
      .slice(0, FEW)
      .map((hit) => ({ is: 'found', id: hit.task_id, title: hit.title, taskKey: hit.key, found: hit }));
    return [...found, { is: 'search', id: 'search', title: t`Search everywhere for “${words}”`, words } as Hit];
  }, [value, local, words, t]);
  return { hits: key ? hits : [], isWaiting: !!asked && (settled !== asked || loading) };
}
