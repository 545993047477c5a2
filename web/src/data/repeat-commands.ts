/** What people ask of work that comes again, and which days a rule means. */
import { ask, create, edit } from './ask.ts';
import type { Plan } from './repeat-rows.ts';
import type { Day, Id } from './rows.ts';
import type { components } from './schema.d.ts';
import { request } from './wire.ts';

export const repeatTask = (task: Id, plan: Plan) => create('repeats', { task, ...plan });
export const changeRepeat = (repeat: Id, plan: Plan) =>
  ask('repeats', repeat, 'change', plan, [edit('repeat', repeat, plan)]);
/** The next ones are made like this task. */
export const followTask = (repeat: Id, task: Id) => ask('repeats', repeat, 'follow', { task });
export const pauseRepeat = (repeat: Id) =>
  ask('repeats', repeat, 'pause', {}, [edit('repeat', repeat, { state: 'paused', next: null })]);
export const resumeRepeat = (repeat: Id) =>
  ask('repeats', repeat, 'resume', {}, [edit('repeat', repeat, { state: 'on' })]);
export const stopRepeat = (repeat: Id) =>
  ask('repeats', repeat, 'stop', {}, [edit('repeat', repeat, { state: 'stopped', next: null })]);

/** The first five days of a rule; refused with a sentence where it cannot be followed. */
export async function loadDays(rule: string, start: Day, zone: string, signal: AbortSignal): Promise<readonly Day[]> {
  const query = new URLSearchParams({ rule, start, time_zone: zone });
  return (await request<components['schemas']['Days']>(`recurrences?${query}`, { signal })).days;
}
