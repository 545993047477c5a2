/** The mark of a task that waits: a shape and a word. */
import { Hourglass } from 'lucide-react';
import { waitsInWords } from './in-words.ts';
import s from './links.module.css';

export function Waits({ count }: { count: number }) {
  if (!count) return null;
  return (
    <span className={s.waits}>
      <Hourglass size={12} aria-hidden />
      {waitsInWords(count)}
    </span>
  );
}
