/** When a project is done: a distribution with its causes, what would win days, and how good such forecasts are here. */
import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useHorizon } from '../data/forecast.ts';
import type { Horizon } from '../data/forecast-rows.ts';
import { useProjectByKey } from '../data/hooks.ts';
import type { Project } from '../data/rows.ts';
import { useGo } from '../shell/go.ts';
import { PictureOrTable } from '../shell/PictureOrTable.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { Behind } from './behind/Behind.tsx';
import { Dates } from './Dates.tsx';
import { Drivers } from './Drivers.tsx';
import s from './forecast.module.css';
import { Growth } from './Growth.tsx';
import { HowGood } from './HowGood.tsx';
import { Likely } from './Likely.tsx';
import { Milestones } from './Milestones.tsx';

export function Forecast() {
  const { key = '' } = useParams({ strict: false });
  const project = useProjectByKey(key);
  return project ? <Of project={project} /> : null;
}

function Of({ project }: { project: Project }) {
  const { t } = useLingui();
  const go = useGo();
  const horizon = useHorizon(project.id);
  const onward = <Button onPress={() => go(`/p/${project.key}/board`)}>{t`Go to the board`}</Button>;
  if (!horizon)
    return <EmptyState picture="calendar" action={onward}>{t`The first look ahead is being worked out.`}</EmptyState>;
  if (horizon.basis === 'done') {
    return (
      <Screen horizon={horizon}>
        <EmptyState picture="calendar" action={onward}>
          {t`Once there are open tasks here, this is where you see when they are probably done.`}
        </EmptyState>
      </Screen>
    );
  }
  if (horizon.basis === 'off') {
    const register = <Button onPress={() => go('/settings/algorithms')}>{t`Look at the register`}</Button>;
    return (
      <Screen horizon={horizon}>
        <EmptyState picture="calendar" action={register}>
          {t`Dates of projects are switched off in this workspace.`}
        </EmptyState>
      </Screen>
    );
  }
  return (
    <Screen horizon={horizon}>
      <Ahead horizon={horizon} />
    </Screen>
  );
}

/** What lies ahead, and below it what lies behind: that is there when nothing lies ahead any more. */
function Screen({ horizon, children }: { horizon: Horizon; children: ReactNode }) {
  const { t } = useLingui();
  return (
    <div className={s.screen}>
      <span className={s.look}>
        <PictureOrTable id="forecast" group={t`Forecast`} />
      </span>
      {children}
      <Behind horizon={horizon} />
      <HowGood />
    </div>
  );
}

function Ahead({ horizon }: { horizon: Horizon }) {
  return (
    <>
      <Dates horizon={horizon} />
      <Milestones horizon={horizon} />
      <div className={s.pair}>
        <div className={s.half}>
          {horizon.growth && <Growth horizon={horizon} />}
          <Likely project={horizon.project_id} />
        </div>
        {horizon.drivers.length > 0 && <Drivers horizon={horizon} />}
      </div>
    </>
  );
}
