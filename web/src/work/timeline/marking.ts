/** The marks of what is shown: late, critical, against a baseline, with a forecast. */
import { useMemo, useRef } from 'react';
import { useFetched } from '../../data/fetched.ts';
import type { Project } from '../../data/rows.ts';
import { loadPromises } from '../../data/schedule-commands.ts';
import { slackOf } from '../schedule/critical.ts';
import type { Facts } from '../schedule/foresee.ts';
import { useToday } from '../tasks/today.ts';
import { useForecasts } from './forecasts.ts';
import { Marking } from './marks.ts';
import type { Sight } from './sight.ts';

export function useMarking(project: Project | null, facts: Facts, { isCritical, baseline }: Sight): Marking {
  const today = useToday();
  const slack = useMemo(() => (isCritical ? slackOf(facts) : null), [facts, isCritical]);
  const compared = useFetched((signal) => loadPromises(baseline ?? '', signal), baseline, [baseline]).value;
  const forecasts = useForecasts(project?.id ?? null);
  const before = useRef<Marking | undefined>(undefined);
  return useMemo(() => {
    const marking = new Marking({ today, slack, compared, forecasts, daysOf: facts.daysOf }, before.current);
    before.current = marking;
    return marking;
  }, [today, slack, compared, forecasts, facts.daysOf]);
}
