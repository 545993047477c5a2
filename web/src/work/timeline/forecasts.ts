/** Where a task's end is forecast to be: half of the cases are done by p50, 85 of 100 by p85. */
import { useMemo } from 'react';
import { useRows } from '../../data/hooks.ts';
import type { Day, Id } from '../../data/rows.ts';

export interface Forecast {
  p50: Day;
  p85: Day;
}

/** The forecasts of open tasks, of a project or of all that one sees. */
export function useForecasts(project: Id | null): ReadonlyMap<Id, Forecast> {
  const outlooks = useRows('outlook', { ...(project && { of: { project_id: project } }) }, [project]);
  return useMemo(
    () => new Map(outlooks.flatMap(({ task_id, p50, p85 }) => (p50 && p85 ? [[task_id, { p50, p85 }] as const] : []))),
    [outlooks],
  );
}
