/** All projects on one axis, each under its heading with its milestones. */
import { useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';
import { useMe, useProjects, useRows } from '../data/hooks.ts';
import { store } from '../data/local.ts';
import type { Id } from '../data/rows.ts';
import { Top } from '../shell/top.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { runCommand } from '../shell/keys.ts';
import { worksIn } from './tasks/facts.ts';
import { useLeadingSearch } from './tasks/leading-search.ts';
import { WithOpening } from './tasks/opening.tsx';
import { Choices } from './timeline/Choices.tsx';
import { useFacts, useMilestones } from './timeline/facts.ts';
import { useLines } from './timeline/lines-here.ts';
import { useMarking } from './timeline/marking.ts';
import { Plan } from './timeline/Plan.tsx';
import s from './timeline/plan.module.css';
import { useSight } from './timeline/sight.ts';

export function Timelines() {
  const { t } = useLingui();
  return (
    <>
      <Top title={t`Timeline`} />
      <WithOpening>
        <Days />
      </WithOpening>
    </>
  );
}

function Days() {
  const { t } = useLingui();
  const projects = useProjects();
  const known = useMemo(() => new Set(projects.map((project) => project.id)), [projects]);
  const all = useRows('task', { where: (task) => task.away === null }, []);
  const tasks = useMemo(() => all.filter((task) => known.has(task.project_id)), [all, known]);
  const goals = useMilestones(null);
  const milestones = useMemo(() => goals.filter((each) => known.has(each.project_id)), [goals, known]);
  const facts = useFacts(null, tasks);
  const sight = useSight(useLeadingSearch(), 'project');
  const lines = useLines(tasks, milestones, facts, sight);
  const marking = useMarking(null, facts, sight);
  const worksOn = useWorksOn();
  if (!projects.length) {
    return (
      <EmptyState
        picture="calendar"
        action={<Button onPress={() => runCommand('project.new')}>{t`New project`}</Button>}
      >
        {t`This is where all projects lie on the days. Begin with the first project.`}
      </EmptyState>
    );
  }
  return (
    <>
      <div className={s.choices}>
        <Choices sight={sight} />
      </div>
      <Plan lines={lines} marking={marking} facts={facts} tasks={tasks} sight={sight} worksOn={worksOn} />
    </>
  );
}

/** Only a hint: the server decides. */
function useWorksOn(): (project: Id) => boolean {
  const me = useMe();
  const mine = useRows('membership', { of: { person_id: me?.id ?? '' } }, [me?.id]);
  return useCallback(
    (project) => {
      const role = mine.find((each) => each.project_id === project)?.role;
      return !!me && worksIn(me, store.row('project', project), role);
    },
    [me, mine],
  );
}
