/** Forecasts: what the store holds of them, and a task's reasons, fetched when they are opened. */
import { ask } from './ask.ts';
import { useMyId, useRows } from './hooks.ts';
import type { Approach, Hindsight, Horizon, Leaning, Learning, Outlook } from './forecast-rows.ts';
import type { Day, Id } from './rows.ts';
import type { components } from './schema.d.ts';
import { request } from './wire.ts';

export type TaskForecast = components['schemas']['TaskForecast'];

export const useOutlook = (task: Id): Outlook | undefined => useRows('outlook', { of: { task_id: task } }, [task])[0];

/** The outlooks of a project's open tasks: for the timeline's whiskers, from `p50` to `p85`. */
export const useOutlooks = (project: Id): readonly Outlook[] =>
  useRows('outlook', { of: { project_id: project } }, [project]);

export const useHorizon = (project: Id): Horizon | undefined =>
  useRows('horizon', { of: { project_id: project } }, [project])[0];

/** Of the milestones of a project that lie ahead. */
export const useApproaches = (project: Id): readonly Approach[] =>
  useRows('approach', { of: { project_id: project } }, [project]);

export const useApproach = (milestone: Id): Approach | undefined =>
  useRows('approach', { of: { milestone_id: milestone } }, [milestone])[0];

export const useHindsight = (): Hindsight | undefined => useRows('hindsight', {}, [])[0];

/** How one's own estimates turn out. */
export function useLeaning(): Leaning | undefined {
  const me = useMyId();
  return useRows('leaning', { of: { person_id: me } }, [me])[0];
}

export const useLearning = (): Learning | undefined => useRows('learning', {}, [])[0];

export const loadTaskForecast = (task: Id, signal: AbortSignal) =>
  request<TaskForecast>(`tasks/${task}/forecast`, { signal });

export const announceLearning = (workspace: Id, firstDay: Day) =>
  ask('workspaces', workspace, 'announce_learning', { first_day: firstDay });
export const stopLearning = (workspace: Id) => ask('workspaces', workspace, 'stop_learning', {});
