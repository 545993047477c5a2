/** What people ask of plans, a line each: to make them, to decide on their moves, to weigh them. */
import { ask, edit } from './ask.ts';
import { store } from './local.ts';
import type { Limits, Move, Weights } from './plan-rows.ts';
import type { Id } from './rows.ts';

/** Who might do each task nobody answers for. */
export const planBacklog = (project: Id) => ask('projects', project, 'plan_backlog', {});
/** Who might better do what somebody has and has not begun; without a project in all those one leads. */
export const balance = (workspace: Id, project?: Id) =>
  project ? ask('projects', project, 'balance', {}) : ask('workspaces', workspace, 'balance', {});
/** Keeps the best that was found so far. */
export const cancelPlan = (plan: Id) => ask('plans', plan, 'cancel', {}, [edit('plan', plan, { state: 'stopping' })]);
/** Dismisses every move that is still open. */
export const closePlan = (plan: Id) =>
  ask('plans', plan, 'close', {}, [
    edit('plan', plan, { state: 'closed' }),
    ...[...store.like('move', { plan_id: plan })].flatMap((move) =>
      move.state === 'open' ? edit('move', move.id, { state: 'dismissed' }) : [],
    ),
  ]);
/** Gives each task to the person it is proposed to; those that can no longer be are marked stale. */
export const acceptMoves = (plan: Id, moves: readonly Move[]) =>
  ask(
    'plans',
    plan,
    'accept_moves',
    { moves: moves.map((move) => move.id) },
    moves.flatMap((move) => [
      edit('move', move.id, { state: 'accepted' }),
      edit('task', move.task_id, { assignee_id: move.to_id }),
    ]),
  );
export const dismissMove = (move: Id) =>
  ask('moves', move, 'dismiss', {}, [edit('move', move, { state: 'dismissed' })]);

/** The task goes back to who had it, and is never given out by itself again. */
export const takeBackMove = ({ id, task_id, was_id }: Move) =>
  ask('moves', id, 'take_back', {}, [
    edit('move', id, { state: 'dismissed' }),
    edit('task', task_id, { assignee_id: was_id }),
  ]);

/** Tasks nobody has are given out by themselves from now on, within the limits. */
export const dispatch = (project: Id, limits: Limits) =>
  ask('projects', project, 'dispatch', limits, editDispatch(project, { ...limits, on: true }));
export const stopDispatch = (project: Id) =>
  ask('projects', project, 'stop_dispatch', {}, editDispatch(project, { on: false }));

const editDispatch = (project: Id, fields: Partial<Limits> & { on: boolean }) =>
  [...store.like('dispatch', { project_id: project })].map((row) => edit('dispatch', row.id, fields));

export const setPolicy = (workspace: Id, weights: Weights) =>
  ask(
    'workspaces',
    workspace,
    'set_policy',
    weights,
    [...store.rows('policy').values()].map((row) => edit('policy', row.id, weights)),
  );

/** No plan moves it until it is released. */
export const pin = (task: Id) => ask('tasks', task, 'pin', {}, [edit('task', task, { pinned: true })]);
export const release = (task: Id) => ask('tasks', task, 'release', {}, [edit('task', task, { pinned: false })]);
