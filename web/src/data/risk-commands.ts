/** What people do with the register of risks. */
import { ask, create, edit } from './ask.ts';
import type { Risk } from './forecast-rows.ts';
import type { Id } from './rows.ts';

export const raiseRisk = (project: Id, title: string, more: { task?: Id | null } = {}) =>
  create('risks', { project, title, ...more });
export const rewordRisk = (risk: Id, title: string) =>
  ask('risks', risk, 'reword', { title }, [edit('risk', risk, { title })]);
export const rateRisk = (risk: Id, probability: number, impact: number) =>
  ask('risks', risk, 'rate', { probability, impact }, [edit('risk', risk, { probability, impact })]);
export const handOverRisk = (risk: Id, to: Id | null) =>
  ask('risks', risk, 'hand_over', { to }, [edit('risk', risk, { owner_id: to })]);
export const answerRisk = (risk: Id, answer: Risk['answer'], plan: string) =>
  ask('risks', risk, 'answer', { answer, plan }, [edit('risk', risk, { answer, plan })]);
export const closeRisk = (risk: Id) => ask('risks', risk, 'close', {}, [edit('risk', risk, { state: 'closed' })]);
export const realiseRisk = (risk: Id) => ask('risks', risk, 'realise', {}, [edit('risk', risk, { state: 'realised' })]);
export const reopenRisk = (risk: Id) => ask('risks', risk, 'reopen', {}, [edit('risk', risk, { state: 'open' })]);
