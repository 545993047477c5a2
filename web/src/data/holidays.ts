/** On which days people do not work: time off they entered and the public holidays they keep. */
import { useMemo } from 'react';
import { useFetched } from './fetched.ts';
import { useGroups, useRows, useWorkspace } from './hooks.ts';
import type { Absence, Day, Id, Workweek } from './rows.ts';
import { type Holidays, loadHolidays } from './schedule-commands.ts';

export interface DayOff {
  start: Day;
  end: Day;
  /** What a public holiday is called; time off has no name. */
  holiday?: string;
}

export interface TimeOff {
  /** Everything that takes days out of somebody's week; of nobody, the holidays of the workspace. */
  of: (person: Id | null) => readonly DayOff[];
  /** Only what they entered themselves. */
  away: (person: Id | null) => readonly Absence[];
  week: (person: Id | null) => readonly number[] | undefined;
  /** The years the holidays are known for. */
  years: readonly [number, number] | null;
}

/** Follows the store; whoever nothing changed for keeps their list. */
export function useTimeOff(): TimeOff {
  const holidays = useHolidays();
  const weeks = useRows('workweek', {}, []);
  const absences = useGroups('absence', { where: (row) => !row.cancelled, group: (row) => row.person_id }, []);
  const workspace = useWorkspace();
  const here = `${workspace?.country ?? ''} ${workspace?.region ?? ''}`;
  const lists = useMemo(() => new WeakMap<readonly Absence[], Map<readonly DayOff[], readonly DayOff[]>>(), []);
  const days = useMemo(() => byPlace(holidays), [holidays]);
  return useMemo(() => {
    const hours = new Map(weeks.map((row) => [row.person_id, row]));
    const away = (person: Id | null) => (person ? absences.get(person) : undefined) ?? NOBODYS;
    const of = (person: Id | null) => {
      const own = away(person);
      const there = days.get(placeOf(person ? hours.get(person) : undefined, here)) ?? NO_DAYS;
      return there.length ? joined(own, there, lists) : own;
    };
    const week = (person: Id | null) => (person ? hours.get(person)?.minutes : undefined);
    return { of, away, week, years: holidays ? [holidays.first, holidays.last] : null };
  }, [holidays, days, weeks, absences, here, lists]);
}

/** Asked once, and again when somebody chooses another country. */
function useHolidays(): Holidays | undefined {
  const workspace = useWorkspace();
  const own = useRows('workweek', { where: (row) => row.country !== null }, []);
  const here = workspace?.country ? `${workspace.country} ${workspace.region}` : '';
  const key = [here, ...new Set(own.map((row) => `${row.country} ${row.region}`))].filter((each) => each.trim()).sort();
  const asked = key.length ? key.join(';') : undefined;
  return useFetched(loadOnce(asked), asked, [asked]).value;
}

const known = new Map<string, Promise<Holidays>>();

/** Screens share one answer; one that failed is asked for again. */
const loadOnce = (asked: string | undefined) => () => {
  const key = asked ?? '';
  let answer = known.get(key);
  if (!answer) {
    answer = loadHolidays(new AbortController().signal);
    known.set(key, answer);
    answer.catch(() => known.delete(key));
  }
  return answer;
};

function byPlace(holidays: Holidays | undefined): Map<string, readonly DayOff[]> {
  const found = new Map<string, readonly DayOff[]>();
  for (const { country, region, days } of holidays?.calendars ?? []) {
    found.set(
      `${country} ${region}`,
      days.map(({ day, name }) => ({ start: day, end: day, holiday: name })),
    );
  }
  return found;
}

const placeOf = (hours: Workweek | undefined, here: string): string =>
  hours && hours.country !== null ? `${hours.country} ${hours.region}` : here;

function joined(
  own: readonly Absence[],
  there: readonly DayOff[],
  lists: WeakMap<readonly Absence[], Map<readonly DayOff[], readonly DayOff[]>>,
): readonly DayOff[] {
  const known = lists.get(own) ?? new Map<readonly DayOff[], readonly DayOff[]>();
  lists.set(own, known);
  let list = known.get(there);
  if (!list) {
    list = [...own, ...there];
    known.set(there, list);
  }
  return list;
}

const NO_DAYS: readonly DayOff[] = [];
const NOBODYS: readonly Absence[] = [];
