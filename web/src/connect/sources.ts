/** Where a file may come from, and which that is, from its name. */
import type { Import } from '../data/rows.ts';

export type Source = Import['source'];

/** From the name, and from how its text begins. Null when it looks like nothing we know. */
export function sourceOf(fileName: string, head = ''): Source | null {
  const ending = fileName.toLowerCase().split('.').pop() ?? '';
  if (ending === 'json') return 'trello';
  return ['csv', 'tsv', 'txt'].includes(ending) ? (hoursIn(head) ?? 'csv') : null;
}

/** A report of worked hours is known by the names of its columns. */
function hoursIn(head: string): Source | null {
  const [line = ''] = head.replaceAll('\0', '').replace('\uFEFF', '').split(/\r?\n/);
  const names = new Set(line.split(/[,;\t|]/).map((name) => name.replaceAll('"', '').trim().toLowerCase()));
  const has = (...all: string[]) => all.every((name) => names.has(name));
  if (has('start date', 'duration (h)')) return 'clockify';
  if (has('start date', 'duration')) return 'toggl';
  return has('date', 'hours', 'billable?') ? 'harvest' : null;
}

/** Whether it holds worked hours rather than tasks. */
export const isOfHours = ({ source }: { source: Source }): boolean => source !== 'trello' && source !== 'csv';

const HEAD = 4000; // bytes

/** The beginning of a file, as text; of UTF-16 every other byte is none. */
export const headOf = (file: File): Promise<string> => file.slice(0, HEAD).text();

/** A name for the project, from the file's: "team-board_2026.json" is "Team board 2026". */
export function projectNameFrom(fileName: string): string {
  const words = fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[_\-.]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (words.charAt(0).toLocaleUpperCase() + words.slice(1)).slice(0, 100);
}
