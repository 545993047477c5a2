/** What people ask of dates: that tasks move together, that dates stand, milestones, and dates that are kept. */
import { ask, create, edit } from './ask.ts';
import { newLink } from './link-commands.ts';
import type { LinkType } from './link-rows.ts';
import { store } from './local.ts';
import type { Day, Id, Task } from './rows.ts';
import { request } from './wire.ts';
import type { components } from './schema.d.ts';

/** A task and the dates it will have. */
export interface NewDates {
  task: Id;
  start: Day | null;
  due: Day | null;
}

/** Moves a task; `moves` is what is expected to happen, itself first. */
export const reschedule = (task: Id, start: Day | null, due: Day | null, moves: readonly NewDates[]) =>
  ask('tasks', task, 'reschedule', { start, due }, moves.map(dated));

/** Makes a task wait for another one and moves what has to follow. */
export const tie = (task: Id, predecessor: Id, type: LinkType, lag: number, moves: readonly NewDates[]) =>
  ask('tasks', task, 'tie', { predecessor, type, lag }, [newLink(task, predecessor, type, lag), ...moves.map(dated)]);

const dated = ({ task, start, due }: NewDates) => edit('task', task, { start, due });

export const holdDates = (task: Id) => ask('tasks', task, 'hold_dates', {}, [edit('task', task, { held: true })]);
export const freeDates = (task: Id) => ask('tasks', task, 'free_dates', {}, [edit('task', task, { held: false })]);

export const addMilestone = (project: Id, name: string, due: Day) => create('milestones', { project, name, due });
export const changeMilestone = (milestone: Id, name: string, due: Day) =>
  ask('milestones', milestone, 'change', { name, due }, [edit('milestone', milestone, { name, due })]);
export const reachMilestone = (milestone: Id, today: Day) =>
  ask('milestones', milestone, 'reach', {}, [edit('milestone', milestone, { reached_on: today })]);
export const reopenMilestone = (milestone: Id) =>
  ask('milestones', milestone, 'reopen', {}, [edit('milestone', milestone, { reached_on: null })]);
export const removeMilestone = (milestone: Id) =>
  ask('milestones', milestone, 'remove', {}, [edit('milestone', milestone, { removed: true })]);
export const countTowards = (task: Task, milestone: Id | null) =>
  ask('tasks', task.id, 'count_towards', { milestone }, [edit('task', task.id, { milestone_id: milestone })]);

export const takeBaseline = (project: Id, name: string) => create('baselines', { project, name });
export const removeBaseline = (baseline: Id) =>
  ask('baselines', baseline, 'remove', {}, [edit('baseline', baseline, { removed: true })]);

export type Compared = components['schemas']['Compared'];
export type Holidays = components['schemas']['Holidays'];

/** The dates that were kept, and how far today's are from them. */
export const loadPromises = (baseline: Id, signal: AbortSignal) =>
  request<Compared>(`baselines/${baseline}/promises`, { signal });

// Public holidays

export const keepHolidays = (workspace: Id, country: string, region: string) =>
  ask('workspaces', workspace, 'keep_holidays', { country, region }, [
    edit('workspace', workspace, { country, region }),
  ]);
/** A country of null keeps those of the workspace. */
export const observeHolidays = (person: Id, country: string | null, region: string) => {
  const [row] = store.like('workweek', { person_id: person });
  const expected = row ? [edit('workweek', row.id, { country, region })] : [];
  return ask('people', person, 'observe_holidays', { country, region }, expected);
};

export const loadHolidays = (signal: AbortSignal) => request<Holidays>('holidays', { signal });
export const loadHolidayPlaces = (country: string, signal: AbortSignal) =>
  request<components['schemas']['HolidayPlaces']>(`holidays/places?country=${encodeURIComponent(country)}`, { signal });
