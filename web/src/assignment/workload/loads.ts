/** Everybody's weeks, counted from the store. Whoever nothing changed for keeps their row, so that it is not drawn again. */
import { useMemo, useRef } from 'react';
import { type DayOff, useTimeOff } from '../../data/holidays.ts';
import { useGroups, useRows } from '../../data/hooks.ts';
import type { Id, Person, Task } from '../../data/rows.ts';
import { clockIn } from '../clock.ts';
import { usualEffort } from '../load.ts';
import { FULL_TIME, WorkingTime } from '../working-time.ts';
import { useQuarterHour } from './now.ts';
import { type WeekLoad, weekLoads } from './person-weeks.ts';
import type { Week } from './weeks.ts';

export interface PersonLoads {
  person: Person;
  time: WorkingTime;
  /** Open tasks of theirs. */
  tasks: readonly Task[];
  loads: readonly WeekLoad[];
  /** How many of the tasks nobody estimated. */
  guessed: number;
}

export interface Loads {
  weeks: readonly Week[];
  /** What stands in for a missing estimate, minutes. */
  usual: number;
  of: (person: Person) => PersonLoads;
}

const NO_TASKS: readonly Task[] = [];

export function useWeekLoads(weeks: readonly Week[]): Loads {
  const tasks = useOpenTasks();
  const off = useTimeOff();
  const now = useQuarterHour();
  const known = useRef(new Map<Id, Counted>());
  return useMemo(() => {
    const usual = usualEffort([...tasks.values()].flat());
    const at = new Date(now);
    const of = (person: Person) => {
      const facts: Facts = [
        person,
        tasks.get(person.id) ?? NO_TASKS,
        off.week(person.id) ?? FULL_TIME,
        off.of(person.id),
        usual,
        weeks,
        now,
      ];
      const before = known.current.get(person.id);
      if (before?.facts.every((fact, each) => fact === facts[each])) return before.row;
      const row = counted(facts, at);
      known.current.set(person.id, { facts, row });
      return row;
    };
    return { weeks, usual, of };
  }, [tasks, off, now, weeks]);
}

type Facts = [
  person: Person,
  tasks: readonly Task[],
  week: readonly number[],
  away: readonly DayOff[],
  usual: number,
  weeks: readonly Week[],
  now: number,
];

interface Counted {
  facts: Facts;
  row: PersonLoads;
}

function counted([person, tasks, week, away, usual, weeks]: Facts, at: Date): PersonLoads {
  const time = new WorkingTime(clockIn(person.time_zone, at), week, away);
  const guessed = tasks.filter((task) => task.effort === null).length;
  return { person, time, tasks, loads: weekLoads(time, weeks, tasks, usual), guessed };
}

/** The open tasks by who answers for them, but for those of projects that are put away. */
function useOpenTasks() {
  const archived = useRows('project', { where: (project) => project.archived }, []);
  return useGroups(
    'task',
    {
      where: (task) =>
        task.assignee_id !== null &&
        task.away === null &&
        task.done_at === null &&
        !archived.some((project) => project.id === task.project_id),
      group: (task) => task.assignee_id ?? '',
    },
    [archived],
  );
}
