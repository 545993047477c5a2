/** Where the keys are in the grid: a person and one of the weeks. */
import type { Id } from '../../data/rows.ts';

export const spotOf = (person: Id, week: number): string => `${person}@${week}`;

export function readSpot(spot: string): { person: Id; week: number } {
  const [person = '', week = '0'] = spot.split('@');
  return { person, week: Number(week) };
}

export const cellAt = (spot: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(spot)}"]`);
