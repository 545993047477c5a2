/** What is fetched when it is opened, because it does not live in the store: a task's text, the log. */
import { useEffect, useState } from 'react';
import { loadCount, store } from './local.ts';
import { type ActivityOf, type LoggedChange, loadActivity, loadDetails, type TaskText } from './read.ts';
import type { Id, Task } from './rows.ts';
import { useSignal } from './signal.ts';
import { Refused } from './wire.ts';

export interface Fetched<T> {
  value: T | undefined;
  loading: boolean;
  /** A sentence for people, when it could not be loaded. */
  problem: string | null;
}

/** Loads a task's text, checklist, files and comments, and keeps them live while the component is there. */
export function useDetails(task: Task | undefined): Fetched<TaskText | null> {
  const id = task && task.seq > 0 ? task.id : undefined;
  const loads = useSignal(loadCount);
  useEffect(() => {
    if (!id) return;
    return open(id);
  }, [id]);
  return useFetched((signal) => loadDetails(id!, signal), id, [id, task?.text_id, loads]);
}

/** The log of a task, a project or a person, newest first; grows with `more`, and follows `seq`. */
export function useActivity(of: ActivityOf, seq: number) {
  const [older, setOlder] = useState<{ of: string; changes: LoggedChange[]; next: number | null } | null>(null);
  const key = JSON.stringify(of);
  const newest = useFetched(() => loadActivity(of, null), key, [key, seq]);
  const tail = older?.of === key ? older : { changes: [], next: newest.value?.next ?? null };
  const top = newest.value?.changes ?? [];
  const oldest = top.at(-1)?.seq ?? 0;
  const changes = [...top, ...tail.changes.filter((change) => change.seq < oldest)];
  const more = async () => {
    if (tail.next === null) return;
    const page = await loadActivity(of, tail.next);
    setOlder({ of: key, changes: [...tail.changes, ...page.changes], next: page.next });
  };
  return { ...newest, changes, more, hasMore: tail.next !== null };
}

/** Asks the server once for each `deps`; keeps the old answer of the same `key` while the new one is coming. */
export function useFetched<T>(
  load: (signal: AbortSignal) => Promise<T>,
  key: string | undefined,
  deps: readonly unknown[],
) {
  const [state, setState] = useState<Fetched<T> & { key: string | undefined }>(() => ({ ...NOTHING_YET, key }));
  useEffect(() => {
    if (key === undefined) return;
    const over = new AbortController();
    setState((before) => (before.key === key ? { ...before, loading: true } : { ...NOTHING_YET, key }));
    load(over.signal).then(
      (value) => !over.signal.aborted && setState({ key, value, loading: false, problem: null }),
      (error: unknown) =>
        !over.signal.aborted && setState({ ...NOTHING_YET, key, loading: false, problem: sayProblem(error) }),
    );
    return () => over.abort();
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what `load` depends on
  }, deps);
  return state.key === key ? state : { ...NOTHING_YET, key };
}

const NOTHING_YET = { value: undefined, loading: true, problem: null };

const sayProblem = (error: unknown) => (error instanceof Refused ? error.detail : '');

const STAYS = 60_000;
const openings = new Map<Id, number>();

/** Keeps the task's details while somebody looks, and a minute longer, because people come back. */
function open(task: Id): () => void {
  openings.set(task, (openings.get(task) ?? 0) + 1);
  store.openTask(task);
  return () => {
    openings.set(task, (openings.get(task) ?? 1) - 1);
    setTimeout(() => {
      if (openings.get(task) !== 0) return;
      openings.delete(task);
      store.closeTask(task);
    }, STAYS);
  };
}
