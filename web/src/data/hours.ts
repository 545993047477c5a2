/** What hours come to: worked out by the server when it is asked for, and kept nowhere. */
import type { Day, Id } from './rows.ts';
import type { components } from './schema.d.ts';
import { request } from './wire.ts';

type Described = components['schemas'];
export type SheetLines = Described['SheetLines'];
export type SheetLine = Described['SheetLine'];
export type TaskSpent = Described['TaskSpent'];
export type ProjectSpent = Described['ProjectSpent'];
export type SpentOnTask = Described['SpentOnTask'];

/** Some days, both included; null leaves that end open. */
export interface Span {
  from: Day | null;
  to: Day | null;
}

export const loadSheetLines = (sheet: Id, signal: AbortSignal) =>
  request<SheetLines>(`sheets/${sheet}/lines`, { signal });

export const loadTaskSpent = (task: Id, signal: AbortSignal) => request<TaskSpent>(`tasks/${task}/hours`, { signal });

/** Everybody's for those who lead there, one's own otherwise. */
export const loadProjectSpent = (project: Id, span: Span, signal: AbortSignal) =>
  request<ProjectSpent>(`projects/${project}/hours?${queryOf(span)}`, { signal });

export function queryOf({ from, to }: Span): string {
  return new URLSearchParams({ ...(from && { from }), ...(to && { to }) }).toString();
}
