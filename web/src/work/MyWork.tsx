/** What is yours, across all projects, in your own order: today, this week, later, waiting; with the hours you have. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useProjects } from '../data/hooks.ts';
import { useGo } from '../shell/go.ts';
import { runCommand } from '../shell/keys.ts';
import { Top } from '../shell/top.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { Hours } from './mine/Hours.tsx';
import s from './mine/mine.module.css';
import { useMyKeys } from './mine/my-keys.ts';
import { AT_FIRST, OpenTasks } from './mine/OpenTasks.tsx';
import { Stretch } from './mine/Stretch.tsx';
import { PLACES, SHELVES } from './mine/turns.ts';
import { useMine } from './mine/use-mine.ts';
import { useOpenTasks } from './mine/use-open-tasks.ts';
import { WithOpening } from './tasks/opening.tsx';

export function MyWork() {
  return (
    <WithOpening>
      <Mine />
    </WithOpening>
  );
}

function Mine() {
  const { t } = useLingui();
  const mine = useMine();
  const order = PLACES.flatMap((place) => mine.places.get(place) ?? []);
  const next = SHELVES.flatMap((shelf) => mine.places.get(shelf) ?? [])[0];
  const isIdle = !next && !mine.places.get('waiting')?.length;
  const open = useOpenTasks();
  const [openCount, setOpenCount] = useState(AT_FIRST);
  useMyKeys([...order, ...open.tasks.slice(0, openCount).map((each) => each.task)], mine.places);
  return (
    <>
      <Top title={t`My work`} />
      <div className={s.page} data-tasks>
        {order.length > 0 && <Hours mine={mine} />}
        {order.length === 0 && <NothingMine />}
        {order.length > 0 && isIdle && <p className={s.allDone}>{t`All done. Nothing is waiting for you.`}</p>}
        {order.length > 0 &&
          PLACES.map((place) => <Stretch key={place} place={place} mine={mine} next={next} first={order[0]} />)}
        <OpenTasks open={open} count={openCount} onMore={() => setOpenCount(Number.POSITIVE_INFINITY)} />
      </div>
    </>
  );
}

function NothingMine() {
  const { t } = useLingui();
  const projects = useProjects();
  const go = useGo();
  const [project] = projects;
  const action = project ? (
    <Button tone="primary" onPress={() => go(`/p/${project.key}/board`)}>{t`Look at ${project.name}`}</Button>
  ) : (
    <Button tone="primary" onPress={() => runCommand('project.new')}>{t`Begin a project`}</Button>
  );
  return (
    <EmptyState picture="done" action={action}>
      {t`Tasks given to you stand here, the next one first. Nothing is waiting for you.`}
    </EmptyState>
  );
}
