/** How planned work is spread over people, and what a team lacks: worked out when it is asked for, and kept nowhere. */
import type { Id } from './rows.ts';
import type { components } from './schema.d.ts';
import { request } from './wire.ts';

export type Fairness = components['schemas']['Fairness'];
export type Whole = components['schemas']['Whole'];
export type Advice = components['schemas']['Advice'];

/** Of one project, or of all one leads; over so many days from today, 7 to 84. */
export const loadFairness = (project: Id | undefined, days: number, signal: AbortSignal) =>
  request<Fairness>(`${placeOf(project)}fairness?days=${days}`, { signal });

/** For those who lead; others are refused. */
export const loadAdvice = (project: Id | undefined, signal: AbortSignal) =>
  request<Advice>(`${placeOf(project)}advice`, { signal });

const placeOf = (project: Id | undefined): string => (project ? `projects/${project}/` : '');
