/** A text with its matches marked. Positions count characters, as the server does, not halves of them. */
import { Fragment } from 'react';

export function Marked({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  return partsOf(text, marks).map((part) =>
    part.isMatch ? <mark key={part.at}>{part.text}</mark> : <Fragment key={part.at}>{part.text}</Fragment>,
  );
}

export function partsOf(text: string, marks: readonly (readonly [number, number])[]) {
  const signs = Array.from(text);
  const parts: { at: number; text: string; isMatch: boolean }[] = [];
  const add = (at: number, end: number, isMatch: boolean) => {
    if (end > at) parts.push({ at, text: signs.slice(at, end).join(''), isMatch });
  };
  let at = 0;
  for (const [start, end] of marks) {
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, signs.length, false);
  return parts;
}
