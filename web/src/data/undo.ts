/** What the person did in this tab, newest first, so that `Z` can take it back. An undo is a new change of its own. */
import { type Answer, lastAnswer, settled } from './ask.ts';
import { store } from './local.ts';
import { signal } from './signal.ts';
import { request } from './wire.ts';

/** Own changes that can still be taken back, newest first. */
export const done = signal<readonly Answer[]>([]);
const KEPT = 50;

lastAnswer.subscribe(() => {
  const answer = lastAnswer.get();
  if (answer?.seq != null) done.set([answer, ...done.get()].slice(0, KEPT));
});

/** Gestures that led to several changes, by their last answer: what has to be taken back, the newest first. */
const gestures = new Map<number, readonly number[]>();

/** Makes the answers of one gesture one thing to take back. */
export function asOneGesture(answers: readonly Answer[]): number | null {
  const seqs = answers.flatMap((answer) => answer.seq ?? []);
  const last = seqs.at(-1) ?? null;
  if (last === null) return null;
  gestures.set(last, seqs.toReversed());
  done.set(done.get().filter((each) => each.seq === last || !seqs.includes(each.seq ?? 0)));
  return last;
}

/** Takes back one change or gesture. Refused when it cannot be undone, with the reason. */
export async function undo(seq: number): Promise<Answer> {
  done.set(done.get().filter((each) => each.seq !== seq));
  let answer: Answer | null = null;
  for (const each of gestures.get(seq) ?? [seq]) answer = await undoOne(each);
  gestures.delete(seq);
  return answer as Answer;
}

async function undoOne(seq: number): Promise<Answer> {
  const answer = await request<Answer>(`changes/${seq}/undo`, { method: 'POST', body: {}, key: crypto.randomUUID() });
  store.merge(answer.rows, answer.seq ?? 0);
  return answer;
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Takes back the newest own change; null when there is none. A change that shows but still travels is waited for, and
 * what was asked for twice is done one after the other.
 */
export function undoLast(): Promise<Answer | null> {
  const taken = turn.then(settled).then(undoNewest);
  turn = taken.catch(() => null);
  return taken;
}

async function undoNewest(): Promise<Answer | null> {
  const newest = done.get()[0];
  return newest?.seq ? undo(newest.seq) : null;
}
