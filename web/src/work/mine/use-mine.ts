/** Everything My work is made of: the tasks, their ties, the own order, and the hours of today. */
import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { useTimeOff } from '../../data/holidays.ts';
import { useMyId, useRows } from '../../data/hooks.ts';
import type { Link } from '../../data/link-rows.ts';
import { store } from '../../data/local.ts';
import type { Day, Id, Task } from '../../data/rows.ts';
import { arrangeToday, queueTasks, unqueueTask } from '../../data/turn-commands.ts';
import { act } from '../../shell/act.ts';
import { dismiss, toast } from '../../shell/toasts.ts';
import { holdsBack } from '../links/waiting.ts';
import { focusOn } from '../tasks/cursor.ts';
import { myId } from '../tasks/facts.ts';
import { useToday } from '../tasks/today.ts';
import { capacityOn, type Load, loads } from './day.ts';
import { type Known, type Move, type Place, placesOf } from './turns.ts';

export interface Mine {
  tasks: readonly Task[];
  places: ReadonlyMap<Place, readonly Task[]>;
  known: Known;
  /** The next seven days; today holds what stands on its shelf. */
  days: readonly Load[];
  /** Minutes of today that nothing on its shelf takes yet, the first task left aside. */
  left: number;
}

export function useMine(): Mine {
  const me = useMyId();
  const today = useToday();
  const tasks = useRows('task', { of: { assignee_id: me }, where: isHere, reads: ['project', 'status'] }, [me]);
  const turns = useRows('turn', { of: { person_id: me } }, [me]);
  const links = useRows('link', { where: holdsBack, reads: ['task', 'status'] }, []);
  const { of: offOf, week } = useTimeOff();
  return useMemo(() => {
    const known: Known = {
      today,
      turns: new Map(turns.map((turn) => [turn.task_id, turn])),
      categoryOf: (task) => store.row('status', task.status_id)?.category,
      ...tiesOf(links),
    };
    const places = placesOf(tasks, known);
    const days = loads(tasks, today, week(me), offOf(me));
    const planned = effortOf(places.get('today') ?? []);
    const capacity = capacityOn(today, week(me), offOf(me));
    const withToday = [{ day: today, planned, capacity }, ...days.slice(1)];
    return { tasks, places, known, days: withToday, left: Math.max(0, capacity - doneToday(tasks, today)) };
  }, [tasks, turns, links, today, me, offOf, week]);
}

const isHere = (task: Task): boolean => task.away === null && store.row('project', task.project_id)?.archived === false;

const effortOf = (tasks: readonly Task[]): number => tasks.reduce((sum, task) => sum + (task.effort ?? 0), 0);

/** The estimates of what was finished today: that much of the day is spent. */
const doneToday = (tasks: readonly Task[], today: Day): number =>
  effortOf(tasks.filter((task) => task.done_at?.slice(0, 10) === today));

function tiesOf(links: readonly Link[]): Pick<Known, 'waits' | 'blocks'> {
  const waits = new Map<Id, Id[]>();
  const blocks = new Map<Id, number>();
  for (const { task_id, predecessor_id } of links) {
    const waiting = store.row('task', task_id);
    if (!waiting || waiting.done_at !== null || waiting.away !== null) continue;
    waits.set(task_id, [...(waits.get(task_id) ?? []), predecessor_id]);
    blocks.set(predecessor_id, (blocks.get(predecessor_id) ?? 0) + 1);
  }
  return {
    waits: (task) => (waits.get(task.id) ?? []).flatMap((id) => store.row('task', id) ?? []),
    blocks: (task) => blocks.get(task.id) ?? 0,
  };
}

let lastToast = 0;

/** Puts a task where the person wants it, and offers the way back. */
export async function queue(move: Move | null) {
  const moved = move?.tasks.at(-1);
  if (!move || !moved) return;
  focusOn(moved);
  const answer = await act(queueTasks(myId(), move.tasks, move.shelf));
  if (!answer?.seq) return;
  dismiss(lastToast); // several moves in a row are one message, not three
  lastToast = toast({ text: t`Your order is kept`, undo: answer.seq });
}

/** Takes an order for today, all at once. */
export async function take(tasks: readonly Id[]) {
  const answer = await act(arrangeToday(myId(), tasks));
  if (!answer?.seq) return;
  dismiss(lastToast);
  lastToast = toast({ text: t`This is your order now`, undo: answer.seq });
}

export const giveUp = (task: Task) =>
  void act(unqueueTask(myId(), task.id), t`“${task.title}” stands where Tutti suggests it`);
