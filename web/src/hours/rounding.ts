/** Rounding of minutes where they are totalled; `tutti/hours/rounding.py` says the same for the server. */
import { useRows } from '../data/hooks.ts';
import type { Rounding, Way } from '../data/rows.ts';

export type Rule = Pick<Rounding, 'way' | 'step'>;

export const EXACTLY: Rule = { way: 'none', step: 15 };

/** Half a step goes up. */
export function rounded(minutes: number, { way, step }: Rule): number {
  if (way === 'none') return minutes;
  const halves: Record<Exclude<Way, 'none'>, number> = { down: 0, nearest: step, up: 2 * step - 1 };
  return Math.floor((2 * minutes + halves[way]) / (2 * step)) * step;
}

export const useRule = (): Rule => useRows('rounding', {}, [])[0] ?? EXACTLY;
