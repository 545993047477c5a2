/** How full everybody's coming weeks are: looked at, opened, and shared out differently. */
import { useLingui } from '@lingui/react/macro';
import { ChartNoAxesColumn, GitCompareArrows, Scale } from 'lucide-react';
import { useMemo } from 'react';
import { useIsAdmin, useMe, useMyId, useRows } from '../data/hooks.ts';
import type { Id } from '../data/rows.ts';
import { useGo, useScreenSearch } from '../shell/go.ts';
import { useCommands } from '../shell/keys.ts';
import { Tools, Top } from '../shell/top.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { useToday } from '../work/tasks/today.ts';
import { useGhosts } from './plans/ghosts.ts';
import { OpenPlans, useOpenPlans } from './plans/OpenPlans.tsx';
import { startBalance } from './plans/starting.ts';
import { AirNote } from './workload/AirNote.tsx';
import { Filters } from './workload/Filters.tsx';
import { Grid } from './workload/Grid.tsx';
import { useWho } from './workload/lines.ts';
import { useWeekLoads } from './workload/loads.ts';
import { NumbersTable } from './workload/NumbersTable.tsx';
import { firstMonday, weeksFrom } from './workload/weeks.ts';
import s from './workload/workload.module.css';

export function Workload() {
  const { t } = useLingui();
  const isInside = useMe()?.role !== 'guest';
  return (
    <>
      <Top title={t`Workload`} />
      {isInside ? (
        <Weeks />
      ) : (
        <EmptyState picture="people">{t`How full people’s weeks are is for the people of the workspace.`}</EmptyState>
      )}
    </>
  );
}

function Weeks() {
  const { t } = useLingui();
  const [{ from, as, project }] = useScreenSearch();
  const today = useToday();
  const weeks = useMemo(() => weeksFrom(firstMonday(from, today), today), [from, today]);
  const who = useWho();
  const loads = useWeekLoads(weeks);
  const plans = useOpenPlans(project);
  const ghosts = useGhosts(plans[0]);
  return (
    <div className={s.screen}>
      <Balance project={project} />
      <Filters weeks={weeks} clear={who.isFiltered ? who.clear : null} />
      <OpenPlans plans={plans} />
      {who.people.length === 0 && (
        <EmptyState picture="people" action={<Button onPress={who.clear}>{t`Show everybody`}</Button>}>
          {t`Nobody fits these filters.`}
        </EmptyState>
      )}
      {who.people.length > 0 && as === 'table' && <NumbersTable people={who.people} loads={loads} />}
      {who.people.length > 0 && as !== 'table' && <Grid lines={who.lines} loads={loads} planned={ghosts} />}
      <AirNote loads={loads} />
      <Note />
    </div>
  );
}

/** For those who lead something; the server looks at all of it, or at the project that is filtered by. */
function Balance({ project }: { project: Id | undefined }) {
  const { t } = useLingui();
  const go = useGo();
  const leads = useLeads(project);
  const run = () => void startBalance(project, go);
  const fairness = () => go(project ? `/fairness?project=${project}` : '/fairness');
  const suppose = () => go(project ? `/what-if?project=${project}` : '/what-if');
  const group = t`Workload`;
  useCommands(
    [
      ...(leads ? [{ id: 'workload.balance', title: t`Balance the work`, group, run }] : []),
      { id: 'workload.what-if', title: t`What if`, group, run: suppose },
    ],
    [project, leads, t],
  );
  return (
    <Tools>
      <Button icon={<ChartNoAxesColumn />} onPress={fairness}>{t`Fairness`}</Button>
      <Button icon={<GitCompareArrows />} onPress={suppose}>{t`What if`}</Button>
      {leads && <Button tone="primary" icon={<Scale />} onPress={run}>{t`Balance`}</Button>}
    </Tools>
  );
}

function useLeads(project: Id | undefined): boolean {
  const me = useMyId();
  const isAdmin = useIsAdmin();
  const mine = useRows('membership', { of: { person_id: me }, where: (row) => row.role === 'lead' }, [me]);
  return isAdmin || mine.some((row) => !project || row.project_id === project);
}

/** Honest about what is counted, and about what one cannot see. */
function Note() {
  const { t } = useLingui();
  const seesAll = useIsAdmin();
  return (
    <p className={s.note}>
      {t`Hours of planned work, of the working time that can be planned: time off is taken out and a fifth is kept for surprises. Work lies evenly on the days up to its due date; without one, on twelve weeks.`}{' '}
      {!seesAll &&
        t`Counted from the tasks you can see: people may have more to do in private projects you are not in.`}
    </p>
  );
}
