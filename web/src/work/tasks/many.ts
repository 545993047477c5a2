/** One change to several tasks: shown at once for all of them, told once, taken back together. */
import { t } from '@lingui/core/macro';
import type { Answer } from '../../data/ask.ts';
import { store } from '../../data/local.ts';
import { undo } from '../../data/undo.ts';
import { act, problemOf } from '../../shell/act.ts';
import { toast } from '../../shell/toasts.ts';

/** `done` says what happened to so many of them; without it success is silent. */
export async function changeAll<T>(
  rows: readonly T[],
  change: (row: T) => Promise<Answer>,
  done?: (count: number) => string,
): Promise<Answer[]> {
  const given: Promise<Answer>[] = [];
  store.batch(() => {
    for (const row of rows) given.push(change(row));
  });
  const ends = await Promise.allSettled(given);
  const answers = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
  const changed = answers.flatMap((answer) => answer.seq ?? []);
  if (done && changed.length) tellDone(done(changed.length), changed);
  tellRefused(
    ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : [])),
    rows.length,
  );
  return answers;
}

function tellDone(text: string, changes: number[]) {
  const [only] = changes;
  if (changes.length === 1 && only !== undefined) toast({ text, undo: only });
  else toast({ text, action: { label: t`Undo`, run: () => void act(undoAll(changes), t`Undone.`) } });
}

function tellRefused(reasons: unknown[], of: number) {
  if (!reasons.length) return;
  const reason = problemOf(reasons[0]);
  toast({ text: of === 1 ? reason : t`${reasons.length} of ${of} stayed as they were. ${reason}`, tone: 'bad' });
}

async function undoAll(changes: number[]): Promise<Partial<Answer>> {
  for (const seq of changes.toSorted((a, b) => b - a)) await undo(seq);
  return {};
}
