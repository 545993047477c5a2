/** Gives a command on behalf of a screen: says when it is done, with the way back, and why when it is refused. */
import { t } from '@lingui/core/macro';
import type { Answer } from '../data/ask.ts';
import { undo, undoLast } from '../data/undo.ts';
import { Refused } from '../data/wire.ts';
import { toast } from './toasts.ts';

/**
 * `act(moveTask(id, status, after), t`Moved to Done`)`. With a sentence a toast with Undo shows once the server agreed;
 * without one success is silent, because the screen shows it. A refusal is always shown. Null when refused.
 */
export async function act<A extends Partial<Answer>>(given: Promise<A>, done?: string): Promise<A | null> {
  try {
    const answer = await given;
    if (done) toast({ text: done, ...(answer?.seq ? { undo: answer.seq } : {}) });
    return answer;
  } catch (error) {
    toast({ text: problemOf(error), tone: 'bad' });
    return null;
  }
}

/** The sentence a person can act on. */
export function problemOf(error: unknown): string {
  if (error instanceof Refused) return error.detail;
  return t`The server cannot be reached. Check your connection and try again.`;
}

export function takeBack(seq: number): Promise<Answer | null> {
  return act(undo(seq).then(toldUndone));
}

/** What `Z` does. */
export async function takeBackLast() {
  const answer = await act(undoLast().then((each) => each ?? NOTHING));
  if (answer === NOTHING) toast({ text: t`There is nothing to undo here.` });
  else if (answer) toldUndone(answer as Answer);
}

const NOTHING: Partial<Answer> = {};

function toldUndone(answer: Answer): Answer {
  toast({ text: t`Undone.` });
  return answer;
}
