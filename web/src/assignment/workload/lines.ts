/** Who is shown, team by team and by name: never in an order of more or less. */
import { useMemo } from 'react';
import { usePeople, useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import type { Id, Person, Team } from '../../data/rows.ts';
import { useScreenSearch } from '../../shell/go.ts';

export type Line =
  | { is: 'team'; id: Id; name: string | null; count: number }
  | { is: 'person'; id: Id; person: Person };

export interface Who {
  lines: readonly Line[];
  people: readonly Person[];
  isFiltered: boolean;
  clear: () => void;
}

export function useWho(): Who {
  const [{ project, team, skill }, setSearch] = useScreenSearch();
  const everybody = usePeople();
  const teams = useRows('team', { where: (row) => !row.disbanded, sort: [by('name')] }, []);
  const inProject = usePeopleOf(project);
  const able = useRows('ability', { where: (row) => row.level > 0 && row.skill_id === skill }, [skill]);
  return useMemo(() => {
    const can = new Set(able.map((row) => row.person_id));
    const members = new Set(teams.find((each) => each.id === team)?.members);
    const people = everybody.filter(
      (person) =>
        (!team || members.has(person.id)) && (!skill || can.has(person.id)) && (!project || inProject.has(person.id)),
    );
    const lines = linesOf(people, teams);
    return {
      lines,
      people: lines.flatMap((line) => (line.is === 'person' ? line.person : [])),
      isFiltered: !!(project || team || skill),
      clear: () => setSearch({ project: undefined, team: undefined, skill: undefined }),
    };
  }, [everybody, teams, able, inProject, project, team, skill, setSearch]);
}

/** Each person once, under the first of their teams; without any team at all there are no headings. */
export function linesOf(people: readonly Person[], teams: readonly Team[]): Line[] {
  const placed = new Set<Id>();
  const lines: Line[] = [];
  const add = (id: Id, name: string | null, members: readonly Person[]) => {
    if (!members.length) return;
    lines.push({ is: 'team', id, name, count: members.length });
    for (const person of members) lines.push({ is: 'person', id: person.id, person });
    for (const person of members) placed.add(person.id);
  };
  for (const team of teams) {
    add(
      team.id,
      team.name,
      people.filter((person) => team.members.includes(person.id) && !placed.has(person.id)),
    );
  }
  const rest = people.filter((person) => !placed.has(person.id));
  if (lines.length) add('', null, rest);
  else lines.push(...rest.map((person): Line => ({ is: 'person', id: person.id, person })));
  return lines;
}

/** Those with a role in the project, and those who have open work there. */
function usePeopleOf(project: Id | undefined): ReadonlySet<Id> {
  const of = { project_id: project ?? '' };
  const roles = useRows('membership', { of, where: (row) => row.role !== 'none' && row.role !== 'viewer' }, [project]);
  const tasks = useRows('task', { of, where: (task) => task.done_at === null && task.away === null }, [project]);
  return useMemo(
    () => new Set([...roles.map((row) => row.person_id), ...tasks.flatMap((task) => task.assignee_id ?? [])]),
    [roles, tasks],
  );
}
