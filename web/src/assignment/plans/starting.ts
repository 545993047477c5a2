/** Asking for a plan, and going where it will be. */
import { t } from '@lingui/core/macro';
import type { Answer } from '../../data/ask.ts';
import { balance, planBacklog } from '../../data/plan-commands.ts';
import type { Id } from '../../data/rows.ts';
import { session } from '../../data/session.ts';
import { act } from '../../shell/act.ts';
import { say } from '../../shell/live.tsx';

type Go = (address: string) => void;

export const planOf = (plan: Id): string => `/plans/${plan}`;

export const startBacklog = (project: Id, go: Go) => start(planBacklog(project), go);
export const startBalance = (project: Id | undefined, go: Go) =>
  start(balance(session.get()?.workspace_id ?? '', project), go);

async function start(given: Promise<Answer>, go: Go) {
  const answer = await act(given);
  const plan = answer?.rows.find(([, kind]) => kind === 'plan')?.[2] ?? null;
  if (!plan) return;
  say(t`The plan is being worked out.`);
  go(planOf(plan));
}
