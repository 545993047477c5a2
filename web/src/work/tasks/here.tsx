/** What every piece of a project's screen needs to know: the project, its columns, labels and people, and the day. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useLabels, useMe, useMemberships, useMyProjectRole, usePeople, useStatuses } from '../../data/hooks.ts';
import type { Day, Id, Label, Person, Project, Status } from '../../data/rows.ts';
import { worksIn } from './facts.ts';
import { WithOpening } from './opening.tsx';
import { useToday } from './today.ts';

export interface Here {
  project: Project;
  /** In board order. */
  statuses: readonly Status[];
  labels: readonly Label[];
  /** Who can be given work here. */
  people: readonly Person[];
  me: Id;
  today: Day;
  /** Whether the viewer changes tasks here or only looks. */
  works: boolean;
  leads: boolean;
}

const Place = createContext<Here | null>(null);

export function WithHere({ project, children }: { project: Project; children: ReactNode }) {
  return (
    <Place value={useFacts(project)}>
      <WithOpening>{children}</WithOpening>
    </Place>
  );
}

export function useHere(): Here {
  const here = useContext(Place);
  if (!here) throw new Error('useHere() is for what stands inside <WithHere>');
  return here;
}

function useFacts(project: Project): Here {
  const statuses = useStatuses(project.id);
  const labels = useLabels(project.id);
  const everybody = usePeople();
  const memberships = useMemberships(project.id);
  const me = useMe();
  const role = useMyProjectRole(project.id);
  const today = useToday();
  return useMemo(() => {
    const roles = new Map(memberships.map((each) => [each.person_id, each.role]));
    const people = everybody.filter((person) => worksIn(person, project, roles.get(person.id)));
    const works = !!me && !project.archived && (role === 'lead' || worksIn(me, project, roles.get(me.id)));
    return { project, statuses, labels, people, me: me?.id ?? '', today, works, leads: role === 'lead' };
  }, [project, statuses, labels, everybody, memberships, me, role, today]);
}
