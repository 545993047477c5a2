/** Plans in words. */
import { plural, t } from '@lingui/core/macro';
import type { Plan } from '../../data/plan-rows.ts';
import { formatHours } from '../../ui/effort.ts';

/** Whole hours, as `hours` counts them. */
export const wholeHours = (hours: number): string => formatHours(Math.round(hours) * 60);

export function aimInWords({ aim, name }: Pick<Plan, 'aim' | 'name'>): string {
  if (aim === 'backlog') return t`Plan of the backlog`;
  if (aim === 'balance') return t`Balanced work`;
  if (aim === 'auto') return t`Given out by itself`;
  return name || t`What if`;
}

/** Below this a gap is the rounding of the computation and no difference in hours: a ten-thousandth of a per cent. */
const EXACT = 1e-6;

/** How good it is at least, for those who do not read gaps; rounded up, so that it is never told better than it is. */
export function gapInWords(gap: number | null): string {
  if (gap === null) return '';
  const percent = Math.ceil((gap - EXACT) * 100);
  return percent <= 0 ? t`the best possible` : t`at most ${percent} % above the best possible`;
}

/** What a part of the cost is, where less of it is better. */
export function costInWords(term: string): string {
  if (term === 'promises') return t`Late work`;
  if (term === 'people') return t`Weeks that are too full`;
  if (term === 'fit') return t`Skills and wishes that do not fit`;
  if (term === 'switching') return t`Work that changes hands`;
  return term;
}

export const movesInWords = (count: number): string => plural(count, { one: '# move', other: '# moves' });

export const isAtWork = ({ state }: Plan): boolean =>
  state === 'waiting' || state === 'running' || state === 'stopping';

/** Whether there is something to decide on, or will be. */
export const isOpen = (plan: Plan): boolean => isAtWork(plan) || plan.state === 'ready';
