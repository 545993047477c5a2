/** Moving about: the peek panel, a task's page, and the part of the address a screen keeps its filters in. */
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What stands after the "?" of an address. `peek` is the task shown in the panel; the rest belongs to the screen. */
export interface Search {
  peek?: string | undefined;
  [name: string]: string | undefined;
}

/** The search part of the address and a way to change some of it: `setSearch({group: 'assignee', sort: undefined})`. */
export function useScreenSearch(): [Search, (change: Search, how?: { replace: boolean }) => void] {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const change = useCallback(
    (wish: Search, how: { replace: boolean } = { replace: true }) => {
      void navigate({ to: '.', search: (before) => tidy({ ...before, ...wish }), replace: how.replace });
    },
    [navigate],
  );
  return [search, change];
}

/** The peek panel: which task is in it ("TUT-12"), and how to open and close it. */
export function usePeek() {
  const [search, setSearch] = useScreenSearch();
  const open = useCallback(
    (taskKey: string) => setSearch({ peek: taskKey }, { replace: !!search.peek }),
    [setSearch, search.peek],
  );
  const close = useCallback(() => setSearch({ peek: undefined }), [setSearch]);
  return { peeked: search.peek, open, close };
}

/** Goes to an address: `go('/p/TUT/board')`. Keeps nothing of the search part. */
export function useGo(): (address: string) => void {
  const router = useRouter();
  return useCallback((address: string) => void router.navigate({ href: address }), [router]);
}

export const boardOf = (key: string): string => `/p/${key}/board`;
export const pageOf = (taskKey: string): string => `/t/${taskKey}`;

/** Reads the search part as plain texts; `?peek=12` stays a text. */
export function readSearch(search: Record<string, unknown>): Search {
  return tidy(
    Object.fromEntries(
      Object.entries(search).map(([name, value]) => [name, value == null ? undefined : String(value)]),
    ),
  );
}

function tidy(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));
}
