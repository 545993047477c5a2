/** Tasks nobody answers for that would fit the person who asks, with what speaks for and against each. */
import type { components } from './schema.d.ts';
import { request } from './wire.ts';

export type FittingTask = components['schemas']['FittingTask'];

/** The most urgent first, at most 60. */
export const loadOpenTasks = async (signal: AbortSignal): Promise<readonly FittingTask[]> =>
  (await request<components['schemas']['FittingTasks']>('open-tasks', { signal })).rows;
