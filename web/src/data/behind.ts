/** What lies behind a project: where its work waited and why its tasks were late, asked for when somebody looks. */
import { type Fetched, useFetched } from './fetched.ts';
import type { Id } from './rows.ts';
import type { components } from './schema.d.ts';
import { request } from './wire.ts';

export type LiesBehind = components['schemas']['LiesBehind'];
export type ProjectFlow = components['schemas']['ProjectFlow'];
export type FlowColumn = components['schemas']['FlowColumn'];
export type TaskDelay = components['schemas']['TaskDelay'];
export type DelayPart = components['schemas']['DelayPart'];
export type DelayCause = components['schemas']['DelayCause'];
export type Code = DelayCause['code'];

/** Asked again whenever `version` is another: what lies ahead and what lies behind are written down together. */
export const useLiesBehind = (project: Id, version: number): Fetched<LiesBehind> =>
  useFetched((signal) => request<LiesBehind>(`projects/${project}/flow`, { signal }), project, [project, version]);
