/**
 * Reads the markdown of descriptions and comments into blocks, for the preview and for text that is not confirmed yet.
 * What the server has confirmed comes with its own sanitised HTML; this reads the same everyday subset.
 */

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'em' | 'del'; inside: Inline[] }
  | { kind: 'link'; href: string; inside: Inline[] }
  | { kind: 'mention'; name: string; personId: string }
  | { kind: 'break' };

export interface ListItem {
  /** Null for a plain item, else whether its box is ticked. */
  ticked: boolean | null;
  inside: Inline[];
  blocks: Block[];
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; inside: Inline[] }
  | { kind: 'paragraph'; inside: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: ListItem[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' };

const FENCE = /^ {0,3}(```|~~~)/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const RULE = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$/;

export function parseMarkdown(text: string): Block[] {
  return readBlocks(text.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').split('\n'));
}

function readBlocks(lines: string[]): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const [block, used] = readBlock(lines.slice(at));
    if (block) blocks.push(block);
    at += used;
  }
  return blocks;
}

/** The block the lines begin with, and how many of them it takes. */
function readBlock(lines: string[]): [Block | null, number] {
  const line = lines[0] ?? '';
  if (!line.trim()) return [null, 1];
  if (FENCE.test(line)) return readCode(lines);
  if (RULE.test(line)) return [{ kind: 'rule' }, 1];
  const heading = HEADING.exec(line);
  if (heading)
    return [
      {
        kind: 'heading',
        level: Math.min(4, heading[1]?.length ?? 1) as 1 | 2 | 3 | 4,
        inside: parseInline(heading[2] ?? ''),
      },
      1,
    ];
  if (QUOTE.test(line)) {
    const used = countWhile(lines, (each) => QUOTE.test(each));
    return [{ kind: 'quote', blocks: readBlocks(lines.slice(0, used).map((each) => each.replace(QUOTE, ''))) }, used];
  }
  if (ITEM.test(line)) return readList(lines);
  const used = Math.max(
    1,
    countWhile(lines, (each) => each.trim() !== '' && !startsBlock(each)),
  );
  return [
    {
      kind: 'paragraph',
      inside: parseInline(
        lines
          .slice(0, used)
          .map((each) => each.trimStart())
          .join('\n'),
      ),
    },
    used,
  ];
}

function readCode(lines: string[]): [Block, number] {
  const fence = FENCE.exec(lines[0] ?? '')?.[1] ?? '```';
  const end = lines.findIndex((line, at) => at > 0 && line.trim().startsWith(fence));
  const last = end < 0 ? lines.length : end;
  return [{ kind: 'code', text: lines.slice(1, last).join('\n') }, Math.min(lines.length, last + 1)];
}

/** One list: items of the same indentation; deeper lines belong to the item above them. */
function readList(lines: string[]): [Block, number] {
  const first = ITEM.exec(lines[0] ?? '');
  const indent = first?.[1]?.length ?? 0;
  const ordered = /\d/.test(first?.[2] ?? '');
  const items: ListItem[] = [];
  let at = 0;
  while (at < lines.length) {
    const item = ITEM.exec(lines[at] ?? '');
    if (!item || (item[1]?.length ?? 0) !== indent || /\d/.test(item[2] ?? '') !== ordered) break;
    const inner = countWhile(lines.slice(at + 1), (each) => each.trim() !== '' && indentOf(each) > indent);
    items.push(readItem(item[3] ?? '', lines.slice(at + 1, at + 1 + inner)));
    at += 1 + inner;
    if (!lines[at]?.trim() && sameList(lines[at + 1], indent, ordered)) at += 1;
  }
  return [{ kind: 'list', ordered, start: Number.parseInt(first?.[2] ?? '1', 10) || 1, items }, at];
}

function readItem(head: string, deeper: string[]): ListItem {
  const task = /^\[([ xX])\]\s+(.*)$/.exec(head);
  const least = Math.min(...deeper.map(indentOf));
  return {
    ticked: task ? task[1] !== ' ' : null,
    inside: parseInline(task?.[2] ?? head),
    blocks: deeper.length ? readBlocks(deeper.map((line) => line.slice(least))) : [],
  };
}

function sameList(line: string | undefined, indent: number, ordered: boolean): boolean {
  const item = ITEM.exec(line ?? '');
  return !!item && item[1]?.length === indent && /\d/.test(item[2] ?? '') === ordered;
}

const startsBlock = (line: string) =>
  FENCE.test(line) || HEADING.test(line) || RULE.test(line) || QUOTE.test(line) || ITEM.test(line);
const indentOf = (line: string) => line.length - line.trimStart().length;

function countWhile(lines: string[], holds: (line: string) => boolean): number {
  const end = lines.findIndex((line) => !holds(line));
  return end < 0 ? lines.length : end;
}

interface Rule {
  pattern: RegExp;
  read: (found: RegExpExecArray) => Inline | null;
}

/** In order of strength: what is code is nothing else, a mention is no link. */
const RULES: Rule[] = [
  { pattern: /\\([\\`*_{}[\]()#+\-.!~>@])/, read: (m) => ({ kind: 'text', text: m[1] ?? '' }) },
  { pattern: /(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/, read: (m) => ({ kind: 'code', text: (m[2] ?? '').trim() }) },
  {
    pattern: /@\[([^\]\n]+)\]\(person:([\w-]+)\)/,
    read: (m) => ({ kind: 'mention', name: m[1] ?? '', personId: m[2] ?? '' }),
  },
  { pattern: /\[([^\]\n]+)\]\(([^\s)]+)\)/, read: (m) => linkTo(m[2] ?? '', parseInline(m[1] ?? '')) },
  { pattern: /\bhttps?:\/\/[^\s<>]*[^\s<>.,:;!?)\]'"*_]/, read: (m) => linkTo(m[0], [{ kind: 'text', text: m[0] }]) },
  { pattern: /\*\*(?=\S)([\s\S]*?\S)\*\*/, read: (m) => ({ kind: 'strong', inside: parseInline(m[1] ?? '') }) },
  { pattern: /~~(?=\S)([\s\S]*?\S)~~/, read: (m) => ({ kind: 'del', inside: parseInline(m[1] ?? '') }) },
  {
    pattern:
      /(?<![\p{L}\d*])\*(?=[^\s*])([^*]*?[^\s*])\*(?!\*)|(?<![\p{L}\d_])_(?=[^\s_])([^_]*?[^\s_])_(?![\p{L}\d])/u,
    read: (m) => ({ kind: 'em', inside: parseInline(m[1] ?? m[2] ?? '') }),
  },
  { pattern: /\n/, read: () => ({ kind: 'break' }) },
];

export function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let rest = text;
  while (rest) {
    const next = firstOf(rest);
    if (!next) break;
    if (next.at > 0) parts.push({ kind: 'text', text: rest.slice(0, next.at) });
    parts.push(next.inline);
    rest = rest.slice(next.at + next.length);
  }
  if (rest) parts.push({ kind: 'text', text: rest });
  return parts;
}

function firstOf(text: string): { at: number; length: number; inline: Inline } | null {
  let best: { at: number; length: number; inline: Inline } | null = null;
  for (const rule of RULES) {
    const found = rule.pattern.exec(text);
    if (!found || (best && found.index >= best.at)) continue;
    const inline = rule.read(found);
    if (inline) best = { at: found.index, length: found[0].length, inline };
  }
  return best;
}

/** Only addresses that lead somewhere harmless become links; the rest stays text. */
function linkTo(href: string, inside: Inline[]): Inline | null {
  return /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(href) ? { kind: 'link', href, inside } : null;
}
