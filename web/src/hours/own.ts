/** What screens ask of one's own hours. */
import { useMyId, useRows } from '../data/hooks.ts';
import { by } from '../data/order.ts';
import type { Day, Entry, Id, Timer } from '../data/rows.ts';

/** One's timer, while it runs. */
export function useRunning(): Timer | undefined {
  const me = useMyId();
  return useRows('timer', { of: { person_id: me }, where: (timer) => timer.running }, [me])[0];
}

/** One's own entries on a task, the newest day first. */
export function useEntriesOn(task: Id): readonly Entry[] {
  const me = useMyId();
  const wanted = {
    of: { task_id: task },
    where: (entry: Entry) => entry.person_id === me && !entry.removed,
    sort: [by<Entry>('day', 'down'), by<Entry>('made_at', 'down')],
  };
  return useRows('entry', wanted, [task, me]);
}

/** One's own entries of some days, both included. */
export function useEntriesOf(from: Day, to: Day): readonly Entry[] {
  const me = useMyId();
  const wanted = {
    of: { person_id: me },
    where: (entry: Entry) => !entry.removed && entry.day >= from && entry.day <= to,
    sort: [by<Entry>('day'), by<Entry>('made_at')],
  };
  return useRows('entry', wanted, [from, to, me]);
}

export const sumOf = (entries: readonly { minutes: number }[]): number =>
  entries.reduce((sum, entry) => sum + entry.minutes, 0);
