/** The state of an open picker: what is typed, what fits, what is chosen, and which line is next. */
import { type KeyboardEvent, useState } from 'react';
import { readKey } from './keys.ts';
import { fitting, type Option } from './options.ts';
import type { Request } from './request.ts';

/** Level by id; what is only ticked, not graded, has level 1. */
export type Chosen = Record<string, number>;

export interface Picking {
  query: string;
  shown: readonly Option[];
  chosen: Chosen;
  active: string | null;
  type: (query: string) => void;
  go: (id: string) => void;
  take: (id: string) => void;
  grade: (id: string, level: number) => void;
  readKeys: (event: KeyboardEvent) => void;
}

/** The level a skill gets when it is first ticked: solid. */
const FIRST_LEVEL = 3;

export function usePicking(request: Request, onClose: () => void): Picking {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(() => chosenAtFirst(request));
  const shown = shownFor(request, query);
  const [wanted, setWanted] = useState<string | null>(() => firstActive(shown, chosen));
  const active = shown.some((option) => option.id === wanted) ? wanted : (shown[0]?.id ?? null);

  const type = (letters: string) => {
    setQuery(letters);
    setWanted(null);
  };
  const grade = (id: string, level: number) => {
    const next = { ...chosen, [id]: Math.max(0, Math.min(5, level)) };
    if (!next[id]) delete next[id];
    setChosen(next);
    if (request.mode === 'many') request.onChange(Object.keys(next));
    if (request.mode === 'levels') request.onChange(next);
  };
  const take = (id: string) => {
    if (request.mode === 'one') {
      onClose();
      return request.onPick(id);
    }
    const isNew = !request.options.some((known) => known.id === id);
    if (isNew && request.mode === 'many') request.onCreate?.(id);
    else grade(id, chosen[id] ? 0 : request.mode === 'levels' ? FIRST_LEVEL : 1);
    setQuery('');
    setWanted(id);
  };
  const readKeys = (event: KeyboardEvent) => {
    const act = readKey({ key: event.key, ids: shown.map((option) => option.id), active, query, mode: request.mode });
    if (!act) return;
    event.preventDefault();
    if (act.act === 'go') setWanted(act.to);
    if (act.act === 'take') take(act.id);
    if (act.act === 'level') grade(act.id, (chosen[act.id] ?? 0) + act.by);
    if (act.act === 'clear') type('');
    if (act.act === 'close') onClose();
  };
  return { query, shown, chosen, active, type, go: setWanted, take, grade, readKeys };
}

function chosenAtFirst(request: Request): Chosen {
  if (request.mode === 'levels') return { ...request.value };
  const ids = request.mode === 'many' ? request.value : request.value === null ? [] : [request.value];
  return Object.fromEntries(ids.map((id) => [id, 1]));
}

function shownFor(request: Request, query: string): Option[] {
  const offered = query.trim() ? (request.offer?.(query.trim()) ?? []) : [];
  const known = fitting(request.options, query).filter((option) => !offered.some((other) => other.id === option.id));
  return [...offered, ...known];
}

function firstActive(shown: Option[], chosen: Chosen): string | null {
  return (shown.find((option) => chosen[option.id]) ?? shown[0])?.id ?? null;
}
