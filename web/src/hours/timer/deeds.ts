/** Starting and stopping the timer, with what there is to say about it. */
import { t } from '@lingui/core/macro';
import { taskKeyOf } from '../../data/hooks.ts';
import { runningTimer, startTimer, stopTimer } from '../../data/hours-commands.ts';
import { store } from '../../data/local.ts';
import type { Id, Task, Timer } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { onClock } from '../spent.ts';

/** What a timer or an entry is for, in few words: "TUT-12", or the project's name. */
export function placeOf({ task_id, project_id }: { task_id: Id | null; project_id: Id }): string {
  const task = task_id ? store.row('task', task_id) : undefined;
  return task ? taskKeyOf(task) : (store.row('project', project_id)?.name ?? t`a project you no longer see`);
}

export function startOn(task: Task): void {
  const before = runningTimer();
  const key = taskKeyOf(task);
  const says = before ? t`Timer started on ${key}; ${placeOf(before)} was stopped` : t`Timer started on ${key}`;
  void act(startTimer(task.project_id, task.id), says);
}

/** `minutes` where its person knows better than the clock. */
export async function stop(timer: Timer, minutes: number | null = null): Promise<boolean> {
  const place = placeOf(timer);
  const spent = minutes ?? Math.max(1, Math.round((Date.now() - Date.parse(timer.started_at)) / 60_000));
  return (await act(stopTimer(timer.id, minutes), t`${onClock(spent)} logged on ${place}`)) !== null;
}

/** The key of the timer on a task: starts it, or stops it where it runs. */
export function toggleOn(task: Task): void {
  const timer = runningTimer();
  if (timer?.task_id === task.id) void stop(timer);
  else startOn(task);
}
