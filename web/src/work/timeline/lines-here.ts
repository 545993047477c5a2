/** The lines of what is shown, as they are grouped and folded. */
import { useMemo } from 'react';
import { useRows } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import type { Milestone } from '../../data/schedule-rows.ts';
import type { Facts } from '../schedule/foresee.ts';
import { type Line, linesOf } from './lines.ts';
import type { Sight } from './sight.ts';

export function useLines(tasks: readonly Task[], milestones: readonly Milestone[], facts: Facts, sight: Sight): Line[] {
  const everybody = useRows('person', {}, []);
  const places = useRows('project', {}, []);
  const people = useMemo(() => new Map(everybody.map((person) => [person.id, person])), [everybody]);
  const projects = useMemo(() => new Map(places.map((project) => [project.id, project])), [places]);
  const { grouping, closed } = sight;
  const { daysOf } = facts;
  return useMemo(
    () => linesOf({ tasks, milestones, people, projects, daysOf }, grouping, closed),
    [tasks, milestones, people, projects, daysOf, grouping, closed],
  );
}
