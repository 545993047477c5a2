/** What the toolbar and the Enter key do to a text, as plain functions of text and selection. */

export interface Selection {
  text: string;
  start: number;
  end: number;
}

/** Puts `mark` around the selection, or takes it away when it is there already. */
export function toggleMark({ text, start, end }: Selection, mark: '**' | '*' | '~~' | '`'): Selection {
  const inside = text.slice(start, end);
  const size = mark.length;
  const isAround = text.slice(start - size, start) === mark && text.slice(end, end + size) === mark;
  // A single star at the edge of two stars is no italic
  const isBold = mark === '*' && text.slice(start - 2, start) === '**' && text.slice(start - 3, start) !== '***';
  if (isAround && !isBold) {
    return {
      text: text.slice(0, start - size) + inside + text.slice(end + size),
      start: start - size,
      end: end - size,
    };
  }
  return { text: text.slice(0, start) + mark + inside + mark + text.slice(end), start: start + size, end: end + size };
}

export type LineKind = 'bullet' | 'number' | 'task' | 'quote' | 'heading';

const ANY_PREFIX = /^(\s*)(?:[-*+] \[[ xX]\] |[-*+] |\d+[.)] |> |#{1,6} )?/;
const PREFIX: Record<LineKind, RegExp> = {
  bullet: /^\s*[-*+] (?!\[[ xX]\] )/,
  number: /^\s*\d+[.)] /,
  task: /^\s*[-*+] \[[ xX]\] /,
  quote: /^\s*> /,
  heading: /^\s*#{1,6} /,
};

/** Makes the lines of the selection into a list, quote or heading, or back into plain lines when all are it already. */
export function toggleLines(selection: Selection, kind: LineKind): Selection {
  const { text, start, end } = selection;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', end);
  const to = nextBreak < 0 ? text.length : nextBreak;
  const lines = text.slice(from, to).split('\n');
  const isAlready = lines.every((line) => PREFIX[kind].test(line) || (!line.trim() && lines.length > 1));
  const changed = lines
    .map((line, at) => line.replace(ANY_PREFIX, (_, indent: string) => indent + (isAlready ? '' : prefixOf(kind, at))))
    .join('\n');
  const shift = changed.length - (to - from);
  return {
    text: text.slice(0, from) + changed + text.slice(to),
    start: start === end ? Math.max(from, start + shift) : from,
    end: end + shift,
  };
}

function prefixOf(kind: LineKind, at: number): string {
  return { bullet: '- ', number: `${at + 1}. `, task: '- [ ] ', quote: '> ', heading: '## ' }[kind];
}

/** Enter in a list begins the next item; in an empty item it ends the list. Null leaves Enter to the field. */
export function continueList({ text, start, end }: Selection): Selection | null {
  if (start !== end) return null;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const found = /^(\s*)([-*+]|\d+[.)]|>)( \[[ xX]\])? (.*)$/.exec(text.slice(from, start));
  if (!found) return null;
  const [, indent = '', bullet = '', box, rest = ''] = found;
  if (!rest.trim()) return { text: text.slice(0, from) + text.slice(start), start: from, end: from };
  const next = /\d/.test(bullet) ? `${Number.parseInt(bullet, 10) + 1}${bullet.slice(-1)}` : bullet;
  const added = `\n${indent}${next}${box ? ' [ ]' : ''} `;
  return {
    text: text.slice(0, start) + added + text.slice(start),
    start: start + added.length,
    end: start + added.length,
  };
}

/** Makes the selection a link; an address becomes the target, words become the title. */
export function makeLink({ text, start, end }: Selection): Selection {
  const inside = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(inside);
  const added = isAddress ? `[](${inside})` : `[${inside}](https://)`;
  const caret = isAddress ? start + 1 : start + inside.length + 3;
  return { text: text.slice(0, start) + added + text.slice(end), start: caret, end: isAddress ? caret : caret + 8 };
}

/** The name being typed after an `@` at the caret: where it starts and its letters so far. */
export function mentionAt(text: string, caret: number): { start: number; query: string } | null {
  const found = /(?:^|[\s(])@([\p{L}\d][\p{L}\d.'-]*(?: [\p{L}\d.'-]*)?)?$/u.exec(
    text.slice(Math.max(0, caret - 60), caret),
  );
  if (!found) return null;
  const query = found[1] ?? '';
  return { start: caret - query.length - 1, query };
}
