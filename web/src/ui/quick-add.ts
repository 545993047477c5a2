/** One line becomes a task: `Draft the brief @ada #design !high fri 3h`. */
import { type Day, parseDay, todayIn } from './dates.ts';
import { parseEffortWithUnit } from './effort.ts';

export type Priority = 0 | 1 | 2 | 3 | 4;
export type QuickPart = 'assignee' | 'label' | 'priority' | 'due' | 'effort';

/** Which letters of the line were understood as what, so that the field can show it while the person types. */
export interface QuickSpan {
  part: QuickPart;
  start: number;
  end: number;
}

export interface QuickAdd {
  title: string;
  /** What stood after `@`, to be looked up among the people: "ada", "ada.lovelace". */
  assignee: string | null;
  labels: string[];
  priority: Priority | null;
  due: Day | null;
  /** Minutes. */
  effort: number | null;
  spans: QuickSpan[];
}

interface Word {
  text: string;
  start: number;
  end: number;
}

/**
 * `@`, `#` and `!` are read anywhere. Dates and efforts carry no sign, so they are read only where nothing of the title
 * follows ("Fix the sun icon" stays a title), or after "by" and "due". A backslash keeps a word as it is: `\fri`.
 */
export function parseQuickAdd(line: string, today: Day = todayIn()): QuickAdd {
  const words: Word[] = [...line.matchAll(/\S+/g)].map((m) => ({
    text: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }));
  const found: QuickAdd = { title: '', assignee: null, labels: [], priority: null, due: null, effort: null, spans: [] };
  const taken = new Set<Word>();
  for (const word of words) if (readSigned(word, found)) taken.add(word);
  for (const word of readTail(words, taken, found, today)) taken.add(word);
  found.spans.sort((a, b) => a.start - b.start);
  const rest = words.filter((word) => !taken.has(word)).map((word) => word.text.replace(/^\\(?=[@#!\p{L}\d])/u, ''));
  return { ...found, title: rest.join(' ') };
}

const PRIORITIES: Record<string, Priority> = {
  none: 0,
  '0': 0,
  low: 1,
  '1': 1,
  medium: 2,
  med: 2,
  mid: 2,
  '2': 2,
  high: 3,
  '3': 3,
  urgent: 4,
  now: 4,
  '4': 4,
};

function readSigned(word: Word, found: QuickAdd): boolean {
  const value = word.text.slice(1).replace(/[.,;]$/, '');
  if (/^@[\p{L}\d]/u.test(word.text) && found.assignee === null) found.assignee = value;
  else if (/^#\p{L}/u.test(word.text)) found.labels = [...new Set([...found.labels, value])];
  else if (word.text.startsWith('!') && value.toLowerCase() in PRIORITIES && found.priority === null)
    found.priority = PRIORITIES[value.toLowerCase()] ?? 0;
  else return false;
  found.spans.push({
    part: word.text[0] === '@' ? 'assignee' : word.text[0] === '#' ? 'label' : 'priority',
    start: word.start,
    end: word.end,
  });
  return true;
}

/** Walks back from the end of the line as long as every word is a date, an effort or already taken. */
function readTail(words: Word[], taken: Set<Word>, found: QuickAdd, today: Day): Word[] {
  const read: Word[] = [];
  let end = words.length;
  while (end > 0) {
    if (taken.has(words[end - 1] as Word)) {
      end -= 1;
      continue;
    }
    const used = readEnding(words, end, taken, found, today);
    if (!used.length) break;
    read.push(...used);
    end -= used.length;
  }
  return read;
}

/** Reads the longest date (up to four words, "next fri", "in 3 days", "12 mar 2027") or effort that ends here. */
function readEnding(words: Word[], end: number, taken: Set<Word>, found: QuickAdd, today: Day): Word[] {
  for (let count = Math.min(4, end); count > 0; count--) {
    const group = words.slice(end - count, end);
    if (group.some((word) => taken.has(word) || word.text.startsWith('\\'))) continue;
    const part = partOf(group, found, today);
    if (!part) continue;
    found.spans.push({ part, start: group[0]?.start ?? 0, end: group[count - 1]?.end ?? 0 });
    return group;
  }
  return [];
}

function partOf(group: Word[], found: QuickAdd, today: Day): QuickPart | null {
  const text = group.map((word) => word.text).join(' ');
  const effort = found.effort === null && group.length <= 2 ? parseEffortWithUnit(text) : null;
  if (effort !== null) {
    found.effort = effort;
    return 'effort';
  }
  const due = found.due === null ? parseDay(text.replace(/^(by|due|until) /i, ''), today) : null;
  if (due === null) return null;
  found.due = due;
  return 'due';
}
