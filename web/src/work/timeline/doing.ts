/** Letting go of what is in the air: it happens at once, is said, and can be taken back. */
import { plural, t } from '@lingui/core/macro';
import { reschedule, tie } from '../../data/schedule-commands.ts';
import { store } from '../../data/local.ts';
import type { Id } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { say } from '../../shell/live.tsx';
import { toast } from '../../shell/toasts.ts';
import { focusOn } from '../tasks/cursor.ts';
import type { Move } from '../schedule/foresee.ts';
import { air } from './air.ts';
import { barInWords, clashInWords, keyOf } from './words.ts';

/** What a release would do is done. */
export function letGo() {
  const now = air.get();
  air.set(null);
  if (now?.is === 'bar') void place(now.task, now.foreseen.moves);
  if (now?.is === 'link' && now.to) void tieThem(now.task, now.to, now.circle, now.foreseen.moves);
}

export const cancel = () => air.set(null);

function place(task: Id, moves: readonly Move[]) {
  const [asked, ...others] = moves;
  const row = store.row('task', task);
  if (!asked || !row || (row.start === asked.dates.start && row.due === asked.dates.due)) return;
  focusOn(task);
  const words = movedInWords(task, asked, others.length);
  say(words);
  return act(reschedule(task, asked.dates.start, asked.dates.due, moves.map(datesOf)), words);
}

function tieThem(task: Id, to: Id, circle: readonly Id[], moves: readonly Move[]) {
  if (circle.length) {
    toast({ text: circleInWords(circle), tone: 'bad' });
    return;
  }
  focusOn(to);
  const [waiting, before] = [keyOf(to), keyOf(task)];
  const count = moves.filter((move) => move.link).length;
  const words = count
    ? t`${waiting} waits for ${before}, ${plural(count, { one: '# task moved', other: '# tasks moved' })}`
    : t`${waiting} waits for ${before}`;
  say(words);
  return act(tie(to, task, 'FS', 0, moves.map(datesOf)), words);
}

export function movedInWords(task: Id, asked: Move, others: number): string {
  const [key, days] = [keyOf(task), barInWords(asked.bar)];
  if (!others) return t`${key} is on ${days}`;
  return t`${key} is on ${days}, and ${plural(others, { one: '# task follows', other: '# tasks follow' })}`;
}

export const circleInWords = (circle: readonly Id[]): string =>
  t`They would wait for each other in a circle: ${circle.map(keyOf).join(' → ')}`;

const datesOf = ({ task, dates }: Move) => ({ task, ...dates });

/** Says where the bar in the air is, for those who listen. */
export function sayAir() {
  const now = air.get();
  if (now?.is === 'bar') {
    const [asked, ...others] = now.foreseen.moves;
    if (asked)
      say([movedInWords(now.task, asked, others.length), ...now.foreseen.clashes.map(clashInWords)].join('. '));
  }
  if (now?.is === 'link') {
    const words = now.circle.length
      ? circleInWords(now.circle)
      : now.to
        ? t`${keyOf(now.to)} would wait for ${keyOf(now.task)}`
        : '';
    say(words || t`Choose with the arrows what waits for ${keyOf(now.task)}`);
  }
}
