/** What every line needs to know of people's time: handed down once, so that lines do not each ask the store. */
import { createContext, type ReactNode, useContext } from 'react';
import type { DayOff } from '../../data/holidays.ts';
import type { Id } from '../../data/rows.ts';
import type { Loads } from '../../assignment/workload/loads.ts';

interface Who {
  offOf: (person: Id | null) => readonly DayOff[];
  /** How full people's weeks are; null where their load is not shown. */
  loads: Loads | null;
}

const People = createContext<Who>({ offOf: () => NONE, loads: null });
const NONE: readonly DayOff[] = [];

export const WithPeople = ({ who, children }: { who: Who; children: ReactNode }) => (
  <People value={who}>{children}</People>
);

export const useOffOf = (person: Id | null): readonly DayOff[] => useContext(People).offOf(person);
export const useLoads = (): Loads | null => useContext(People).loads;
