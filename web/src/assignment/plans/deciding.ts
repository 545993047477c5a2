/** Saying yes or no to moves of a plan, with the sentence that follows and one way back for all of them. */
import { plural, t } from '@lingui/core/macro';
import type { Answer } from '../../data/ask.ts';
import { store } from '../../data/local.ts';
import { acceptMoves, closePlan, dismissMove } from '../../data/plan-commands.ts';
import type { Move, Plan } from '../../data/plan-rows.ts';
import type { Id } from '../../data/rows.ts';
import { asOneGesture } from '../../data/undo.ts';
import { act, problemOf } from '../../shell/act.ts';
import { toast } from '../../shell/toasts.ts';

/** As many as the server takes in one change. */
const AT_ONCE = 500;

export async function accept(plan: Id, moves: readonly Move[]) {
  const answers: Answer[] = [];
  try {
    for (let at = 0; at < moves.length; at += AT_ONCE) {
      answers.push(await acceptMoves(plan, moves.slice(at, at + AT_ONCE)));
    }
  } catch (error) {
    toast({ text: problemOf(error), tone: 'bad' });
  }
  tellAccepted(answers, moves);
}

function tellAccepted(answers: readonly Answer[], moves: readonly Move[]) {
  const count = answers.reduce((sum, answer) => sum + listed(answer, 'moves').length, 0);
  const stale = answers.reduce((sum, answer) => sum + listed(answer, 'stale').length, 0);
  const undo = asOneGesture(answers);
  const [only] = moves;
  const name = moves.length === 1 && only ? store.row('person', only.to_id)?.name : undefined;
  const done = name
    ? t`${name} takes “${titleOf(only!)}”`
    : plural(count, { one: 'One move made', other: '# moves made' });
  if (count) toast({ text: done, ...(undo !== null && { undo }) });
  if (stale)
    toast({
      text: plural(stale, {
        one: 'One move is no longer possible; it says why.',
        other: '# moves are no longer possible; each says why.',
      }),
    });
}

const listed = (answer: Answer, name: string): unknown[] =>
  Array.isArray(answer.facts[name]) ? (answer.facts[name] as unknown[]) : [];

export const dismiss = (move: Move) => act(dismissMove(move.id), t`Left as it is: “${titleOf(move)}”`);

export const close = (plan: Plan) => act(closePlan(plan.id), t`The plan is set aside`);

const titleOf = (move: Move): string => store.row('task', move.task_id)?.title ?? '';
