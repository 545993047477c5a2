/** What a picker offers and what of it fits the letters typed so far. */
import type { ReactNode } from 'react';

export interface Option {
  id: string;
  label: string;
  /** Stands quietly at the end of the line. */
  hint?: string;
  /** Found by these words too, though they are not shown: an e-mail address, a key. */
  keywords?: string;
  icon?: ReactNode;
  /** Read aloud in place of the label where the line shows more than it says. */
  spoken?: string;
  /** Options of one group stand together under its name, as long as nothing is typed. */
  group?: string;
}

/** More lines than these nobody reads: typing another letter is faster. */
export const MOST_SHOWN = 60;

/** Best first: label begins so, then a word of it, then anywhere, then the keywords. Keeps the given order within each. */
export function fitting(options: readonly Option[], query: string): Option[] {
  const words = folded(query).split(' ').filter(Boolean);
  if (!words.length) return options.slice(0, MOST_SHOWN);
  const ranked: { option: Option; rank: number }[] = [];
  for (const option of options) {
    const rank = rankOf(option, words);
    if (rank >= 0) ranked.push({ option, rank });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_SHOWN)
    .map((found) => found.option);
}

function rankOf(option: Option, words: string[]): number {
  const label = folded(option.label);
  const all = `${label} ${folded(option.keywords ?? '')}`;
  if (!words.every((word) => all.includes(word))) return -1;
  const first = words[0] ?? '';
  if (label.startsWith(first)) return 0;
  if (label.includes(` ${first}`)) return 1;
  return label.includes(first) ? 2 : 3;
}

/** Small letters without accents, so that "rene" finds "René". */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}
