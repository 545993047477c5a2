/** The register as screens ask for it: what is open, worst first, and what is over. */
import type { Risk } from '../../data/forecast-rows.ts';
import { useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import type { Id } from '../../data/rows.ts';

/** A field of the matrix. */
export interface Place {
  probability: number;
  impact: number;
}

export const GRADES = [1, 2, 3, 4, 5] as const;

export const scoreOf = ({ probability, impact }: Place): number => probability * impact;

export type Weight = 'low' | 'middle' | 'high';

/** The usual three bands of a 5 x 5 matrix. */
export const weightOf = (place: Place): Weight => {
  const score = scoreOf(place);
  return score >= 15 ? 'high' : score >= 6 ? 'middle' : 'low';
};

export function useRisks(project: Id): { open: readonly Risk[]; over: readonly Risk[] } {
  const all = useRows(
    'risk',
    {
      of: { project_id: project },
      where: ({ state }) => state !== 'withdrawn',
      sort: [by(scoreOf, 'down'), by('raised_at')],
    },
    [project],
  );
  return {
    open: all.filter(({ state }) => state === 'open'),
    over: all.filter(({ state }) => state !== 'open'),
  };
}
