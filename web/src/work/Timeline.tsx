/** A project on the days: bars, milestones, what waits for what, and what moving one of them would do. */
import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { useProjectByKey, useRows } from '../data/hooks.ts';
import { Tools } from '../shell/top.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { FilterBar } from './tasks/FilterBar.tsx';
import { useHere, WithHere } from './tasks/here.tsx';
import { useLeadingSearch } from './tasks/leading-search.ts';
import { NewTaskButton } from './tasks/NewTaskButton.tsx';
import { useFilters } from './tasks/use-filters.ts';
import { Baselines } from './timeline/Baselines.tsx';
import { Choices } from './timeline/Choices.tsx';
import { Exports } from './timeline/Exports.tsx';
import { useFacts, useMilestones } from './timeline/facts.ts';
import { useLines } from './timeline/lines-here.ts';
import { useMarking } from './timeline/marking.ts';
import { AddMilestone } from './timeline/MilestoneForm.tsx';
import { Plan } from './timeline/Plan.tsx';
import { useSight } from './timeline/sight.ts';

export function Timeline() {
  const { key = '' } = useParams({ strict: false });
  const project = useProjectByKey(key);
  return (
    project && (
      <WithHere key={project.id} project={project}>
        <Days />
      </WithHere>
    )
  );
}

function Days() {
  const { t } = useLingui();
  const { project, works, ...here } = useHere();
  const leading = useLeadingSearch();
  const filtering = useFilters({ project, works, ...here }, leading);
  const shows = useDeferredValue(filtering.shows);
  const tasks = useRows('task', { of: { project_id: project.id }, where: (task) => task.away === null }, [project.id]);
  const milestones = useMilestones(project.id);
  const facts = useFacts(project.id, tasks);
  const seen = useMemo(() => (shows ? tasks.filter(shows) : tasks), [tasks, shows]);
  const sight = useSight(leading, 'milestone');
  const lines = useLines(seen, milestones, facts, sight);
  const marking = useMarking(project, facts, sight);
  const worksOn = useCallback(() => works, [works]);
  const isEmpty = tasks.length === 0 && milestones.length === 0;
  const isFilteredAway = tasks.length > 0 && seen.length === 0;
  return (
    <>
      <Tools>
        {works && <AddMilestone project={project.id} today={here.today} />}
        {works && <NewTaskButton />}
      </Tools>
      {!isEmpty && (
        <FilterBar filtering={filtering} shown={seen.length} of={tasks.length}>
          <Choices sight={sight}>
            <Baselines project={project} works={works} sight={sight} />
            <Exports project={project} facts={facts} lines={lines} marking={marking} />
          </Choices>
        </FilterBar>
      )}
      {isEmpty && (
        <EmptyState picture="calendar" action={works && <NewTaskButton />}>
          {t`This is where the project’s tasks lie on the days, with what waits for what. Begin with the first task.`}
        </EmptyState>
      )}
      {isFilteredAway && (
        <EmptyState picture="search" action={<Button onPress={filtering.clear}>{t`Clear the filters`}</Button>}>
          {t`No task fits these filters.`}
        </EmptyState>
      )}
      {!isEmpty && !isFilteredAway && (
        <Plan lines={lines} marking={marking} facts={facts} tasks={seen} sight={sight} worksOn={worksOn} />
      )}
    </>
  );
}
