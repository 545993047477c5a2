/** The load of everybody who works in a project, now and with what is proposed; by name, never by number. */
import { useMemo } from 'react';
import { useTimeOff } from '../data/holidays.ts';
import { useMemberships, usePeople, useRows } from '../data/hooks.ts';
import type { Id, Person, Project, Task } from '../data/rows.ts';
import { worksIn } from '../work/tasks/facts.ts';
import { useToday } from '../work/tasks/today.ts';
import { type Load, loadOf, usualEffort } from './load.ts';

export interface PersonLoad extends Load {
  person: Person;
}

const isOpen = (task: Task): boolean => task.away === null && task.done_at === null;

/** `given`: the tasks proposed to each person. */
export function useLoads(project: Project, given: ReadonlyMap<Id, readonly Task[]>): readonly PersonLoad[] {
  const today = useToday();
  const people = useWorkers(project);
  const held = useRows('task', { where: (task) => isOpen(task) && task.assignee_id !== null }, []);
  const here = useRows('task', { of: { project_id: project.id }, where: isOpen }, [project.id]);
  const off = useTimeOff();
  return useMemo(() => {
    const usual = usualEffort(here);
    const has = byPerson(held, (task) => task.assignee_id ?? '');
    return people.map((person) => ({
      person,
      ...loadOf({
        today,
        week: off.week(person.id),
        absences: off.of(person.id),
        has: has.get(person.id) ?? [],
        gets: given.get(person.id) ?? [],
        usual,
      }),
    }));
  }, [today, people, held, here, off, given]);
}

function useWorkers(project: Project): readonly Person[] {
  const people = usePeople();
  const memberships = useMemberships(project.id);
  return useMemo(() => {
    const roles = new Map(memberships.map((each) => [each.person_id, each.role]));
    return people.filter((person) => person.status === 'active' && worksIn(person, project, roles.get(person.id)));
  }, [people, memberships, project]);
}

export function byPerson<Row>(rows: readonly Row[], personOf: (row: Row) => Id): Map<Id, Row[]> {
  const groups = new Map<Id, Row[]>();
  for (const row of rows) {
    const group = groups.get(personOf(row));
    if (group) group.push(row);
    else groups.set(personOf(row), [row]);
  }
  return groups;
}
