/** How much of the coming four weeks is planned for each person, counted as the suggestions count it. */
import { useMemo } from 'react';
import { loadOf, usualEffort } from '../../assignment/load.ts';
import { byPerson } from '../../assignment/use-load.ts';
import { useRows } from '../../data/hooks.ts';
import type { Id, Task } from '../../data/rows.ts';
import { useToday } from '../../work/tasks/today.ts';

export interface Planned {
  /** Minutes of the four weeks that can be planned. */
  capacity: number;
  planned: number;
}

/** Half hours would be more exact than the estimates are. */
const wholeHours = (minutes: number): number => Math.round(minutes / 60) * 60;

const isOpen = (task: Task): boolean => task.away === null && task.done_at === null;

/** For anybody by id. Who has said no hours yet is taken to work full time. */
export function usePlanned(): (person: Id) => Planned {
  const today = useToday();
  const held = useRows('task', { where: (task) => isOpen(task) && task.assignee_id !== null }, []);
  const weeks = useRows('workweek', {}, []);
  const away = useRows('absence', { where: (absence) => !absence.cancelled }, []);
  return useMemo(() => {
    const usual = usualEffort(held);
    const week = new Map(weeks.map((row) => [row.person_id, row.minutes]));
    const has = byPerson(held, (task) => task.assignee_id ?? '');
    const absences = byPerson(away, (absence) => absence.person_id);
    return (person) => {
      const about = { today, week: week.get(person), absences: absences.get(person) ?? [], has: has.get(person) ?? [] };
      const { capacity, before } = loadOf({ ...about, gets: [], usual });
      return { capacity: wholeHours(capacity), planned: wholeHours(before) };
    };
  }, [today, held, weeks, away]);
}
