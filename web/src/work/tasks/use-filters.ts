/** The filters of a screen and the question they amount to. */
import { useCallback, useMemo } from 'react';
import type { Task } from '../../data/rows.ts';
import { type Filters, fits, NO_FILTERS, readFilters, written } from './filters.ts';
import type { Here } from './here.tsx';
import type { Leading } from './leading-search.ts';

export interface Filtering {
  filters: Filters;
  /** The question to ask of each task; null when everything fits. */
  shows: ((task: Task) => boolean) | null;
  setText: (text: string) => void;
  set: (name: 'assignee' | 'label' | 'priority' | 'due', choices: readonly string[]) => void;
  clear: () => void;
}

export function useFilters({ me, today, project }: Here, [search, setSearch]: Leading): Filtering {
  const { assignee, label, priority, due, q } = search;
  const filters = useMemo(
    () => readFilters({ assignee, label, priority, due, q }),
    [assignee, label, priority, due, q],
  );
  const shows = useMemo(() => fits(filters, { me, today, key: project.key }), [filters, me, today, project.key]);
  const set = useCallback<Filtering['set']>((name, choices) => setSearch({ [name]: written(choices) }), [setSearch]);
  const setText = useCallback((text: string) => setSearch({ q: text || undefined }), [setSearch]);
  const clear = useCallback(() => setSearch(NO_FILTERS), [setSearch]);
  return useMemo(() => ({ filters, shows, setText, set, clear }), [filters, shows, setText, set, clear]);
}
