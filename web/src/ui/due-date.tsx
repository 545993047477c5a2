/** A due date in words, red and counted when it has passed. */
import { cx } from './classes.ts';
import { type Day, dayInFull, dayInWords, daysBetween, dueInWords, todayIn } from './dates.ts';
import s from './due-date.module.css';

export interface DueDateProps {
  due: Day;
  /** Today where the person is; the screen passes it so that all dates of a list agree. */
  today?: Day;
  done?: boolean;
}

export function DueDate({ due, today = todayIn(), done = false }: DueDateProps) {
  const away = daysBetween(today, due);
  const state = done ? 'done' : away < 0 ? 'late' : away <= 1 ? 'soon' : 'later';
  return (
    <time className={cx('tabular', s.due, s[state])} dateTime={due} title={dayInFull(due)}>
      {dueInWords(due, today, done)}
    </time>
  );
}

/** "3 – 12 Mar" in words, either end may be open. */
export function DateSpan({ start, due, today = todayIn() }: { start: Day | null; due: Day | null; today?: Day }) {
  return <span className="tabular">{[start, due].map((day) => (day ? dayInWords(day, today) : '…')).join(' – ')}</span>;
}
