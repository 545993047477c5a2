/** What people ask of a what-if, a line each. Every answer brings the draft worked out anew. */
import { ask } from './ask.ts';
import type { Day, Id } from './rows.ts';

export const suppose = (project: Id, name: string) => ask('projects', project, 'suppose', { name });
export const supposeAbsence = (plan: Id, person: Id, start: Day, end: Day) =>
  ask('plans', plan, 'suppose_absence', { person, start, end });
/** Minutes a day, Monday first; levels by skill. */
export const supposeHire = (plan: Id, name: string, minutes: number[], skills: Record<Id, number>) =>
  ask('plans', plan, 'suppose_hire', { name, minutes, skills });
export const supposeDue = (plan: Id, task: Id, due: Day | null) => ask('plans', plan, 'suppose_due', { task, due });
export const supposeDropped = (plan: Id, task: Id) => ask('plans', plan, 'suppose_dropped', { task });
export const forgetSupposition = (plan: Id, number: number) => ask('plans', plan, 'forget', { number });
