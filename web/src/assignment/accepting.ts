/** Saying yes to many suggestions: some at a time, so that one sees how far it is and can stop; one Undo for all. */
import { plural, t } from '@lingui/core/macro';
import type { Answer } from '../data/ask.ts';
import { acceptAllSuggestions, acceptSuggestion } from '../data/commands.ts';
import type { Id, Suggestion } from '../data/rows.ts';
import { signal } from '../data/signal.ts';
import { asOneGesture } from '../data/undo.ts';
import { problemOf } from '../shell/act.ts';
import { toast } from '../shell/toasts.ts';

const AT_ONCE = 20;

/** A suggestion and who of it is to do the task. */
export interface Decision {
  suggestion: Suggestion;
  person: Id;
}

interface Accepting {
  began: number;
  done: number;
  total: number;
  isStopped: boolean;
}

/** How far it is, while it goes on. */
export const accepting = signal<Accepting | null>(null);

export function stopAccepting() {
  const state = accepting.get();
  if (state) accepting.set({ ...state, isStopped: true });
}

export async function acceptMany(project: Id, decisions: readonly Decision[]) {
  if (accepting.get() || !decisions.length) return;
  accepting.set({ began: Date.now(), done: 0, total: decisions.length, isStopped: false });
  const answers: Answer[] = [];
  let problem: unknown = null;
  try {
    for (const batch of batchesOf(decisions)) {
      if (accepting.get()?.isStopped) break;
      answers.push(await acceptBatch(project, batch));
      accepting.set({ ...accepting.get()!, done: accepting.get()!.done + batch.length });
    }
  } catch (error) {
    problem = error;
  }
  tell(answers, accepting.get()?.done ?? 0, problem);
  accepting.set(null);
}

/** Batches of first choices; whoever was chosen instead of the first is accepted one by one. */
export function batchesOf(decisions: readonly Decision[]): Decision[][] {
  const firsts = decisions.filter(isFirst);
  const batches: Decision[][] = decisions.filter((each) => !isFirst(each)).map((each) => [each]);
  for (let at = 0; at < firsts.length; at += AT_ONCE) batches.push(firsts.slice(at, at + AT_ONCE));
  return batches;
}

const isFirst = ({ suggestion, person }: Decision): boolean => suggestion.choices[0]?.person_id === person;

function acceptBatch(project: Id, batch: readonly Decision[]): Promise<Answer> {
  const [one] = batch;
  if (one && !isFirst(one)) return acceptSuggestion(one.suggestion.id, one.person);
  return acceptAllSuggestions(
    project,
    batch.map((each) => each.suggestion.id),
  );
}

function tell(answers: readonly Answer[], count: number, problem: unknown) {
  if (count) {
    const seq = asOneGesture(answers);
    const text = plural(count, { one: 'One task has somebody now', other: '# tasks have somebody now' });
    toast({ text, ...(seq !== null && { undo: seq }) });
  }
  if (problem)
    toast({ text: count ? `${t`The rest was not accepted.`} ${problemOf(problem)}` : problemOf(problem), tone: 'bad' });
}
