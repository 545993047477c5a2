/** The question a search page asks: what was typed, and what its buttons add in the same language. */
import type { FoundPlace } from '../data/search.ts';
import type { Search } from '../shell/go.ts';

export type State = 'open' | 'done' | 'trash';

export interface Question {
  /** As typed. */
  words: string;
  /** A project's key. */
  project: string | undefined;
  place: FoundPlace | undefined;
  state: State | undefined;
}

const PLACES: readonly string[] = ['title', 'description', 'comments', 'files'] satisfies FoundPlace[];
const STATES: readonly string[] = ['open', 'done', 'trash'] satisfies State[];

/** What an address asks; what it cannot mean is left out. */
export function questionIn(search: Search): Question {
  return {
    words: search.q ?? '',
    project: search.project,
    place: search.in && PLACES.includes(search.in) ? (search.in as FoundPlace) : undefined,
    state: search.state && STATES.includes(search.state) ? (search.state as State) : undefined,
  };
}

/** One line of the search language; empty when nothing was asked. */
export function lineOf({ words, project, place, state }: Question): string {
  const typed = words.trim();
  if (!typed) return '';
  const unbalanced = (typed.match(/"/g)?.length ?? 0) % 2 === 1;
  const filters = [
    project && `project:${project}`,
    place && `in:${place}`,
    state && (state === 'trash' ? 'in:trash' : `is:${state}`),
  ];
  return [unbalanced ? `${typed}"` : typed, ...filters.filter(Boolean)].join(' ');
}
