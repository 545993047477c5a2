/** The lines of a timesheet: one for each task or project somebody worked on, and those taken over from the week before. */
import type { Day, Entry, Id } from '../../data/rows.ts';
import { addDays } from '../../ui/dates.ts';

/** What a line is for. */
export interface Place {
  project: Id;
  task: Id | null;
}

export interface Line extends Place {
  key: string;
  /** The entries of each of the seven days, Monday first. */
  days: readonly (readonly Entry[])[];
  minutes: number;
}

export const keyOf = ({ project, task }: Place): string => `${project}/${task ?? ''}`;

export function placeOfKey(key: string): Place {
  const [project = '', task = ''] = key.split('/');
  return { project, task: task || null };
}

export const daysOf = (monday: Day): Day[] => Array.from({ length: 7 }, (_, at) => addDays(monday, at));

/** In the order `rank` gives them; `added` are lines without hours yet. */
export function linesOf(
  entries: readonly Entry[],
  monday: Day,
  added: readonly string[],
  rank: (place: Place) => string,
): Line[] {
  const days = daysOf(monday);
  const found = new Map<string, Entry[][]>();
  const of = (key: string) => {
    const known = found.get(key) ?? days.map(() => []);
    found.set(key, known);
    return known;
  };
  for (const key of added) of(key);
  for (const entry of entries) {
    const at = days.indexOf(entry.day);
    if (at >= 0) of(keyOf({ project: entry.project_id, task: entry.task_id }))[at]!.push(entry);
  }
  return [...found]
    .map(([key, each]) => ({ key, ...placeOfKey(key), days: each, minutes: each.flat().reduce(sum, 0) }))
    .sort((a, b) => rank(a).localeCompare(rank(b)) || a.key.localeCompare(b.key));
}

const sum = (total: number, entry: Entry): number => total + entry.minutes;
