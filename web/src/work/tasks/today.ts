/** Which day it is where the person is; screens that stay open overnight notice when it turns. */
import { useSyncExternalStore } from 'react';
import { store } from '../../data/local.ts';
import type { Day } from '../../data/rows.ts';
import { session } from '../../data/session.ts';
import { todayIn } from '../../ui/dates.ts';

export function today(): Day {
  return todayIn(store.row('person', session.get()?.person_id)?.time_zone);
}

const A_MINUTE = 60_000;
let known: Day | null = null;

export const useToday = (): Day => useSyncExternalStore(everyMinute, () => (known ??= today()));

function everyMinute(listener: () => void) {
  known = today();
  const timer = setInterval(() => {
    const now = today();
    if (now === known) return;
    known = now;
    listener();
  }, A_MINUTE);
  return () => clearInterval(timer);
}
