/** What waiting a day would cost each of one's own tasks, asked for when somebody looks. */
import { type Fetched, useFetched } from './fetched.ts';
import type { components } from './schema.d.ts';
import { request } from './wire.ts';

export type WaitingOrder = components['schemas']['WaitingOrder'];
export type WaitingCost = components['schemas']['WaitingCost'];

const load = (signal: AbortSignal) => request<WaitingOrder>('waiting-costs', { signal });

/** Asked again whenever one of `deps` is another. */
export const useWaitingOrder = (deps: readonly unknown[]): Fetched<WaitingOrder> =>
  useFetched(load, 'waiting-costs', deps);
