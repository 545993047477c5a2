/** What lies behind a project, below what lies ahead: where its work waited, and why its tasks were late. */
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { type LiesBehind, useLiesBehind } from '../../data/behind.ts';
import type { Horizon } from '../../data/forecast-rows.ts';
import { useGo } from '../../shell/go.ts';
import { Button } from '../../ui/button.tsx';
import f from '../forecast.module.css';
import { WhereItWaits } from './WhereItWaits.tsx';
import { WhyLate } from './WhyLate.tsx';

export function Behind({ horizon }: { horizon: Horizon }) {
  const { value, problem } = useLiesBehind(horizon.project_id, horizon.seq);
  const { t } = useLingui();
  if (problem !== null) return <p className={f.note}>{problem || t`The server cannot be reached. Try again later.`}</p>;
  if (!value) return null;
  return (
    <>
      <Part title={t`Where work waits`} isOff={isOff(value, 'flow')}>
        {value.flow && <WhereItWaits flow={value.flow} fewest={value.fewest} project={horizon.project_id} />}
      </Part>
      <Part title={t`Why we were late`} isOff={isOff(value, 'why_late')}>
        {value.delays && <WhyLate delays={value.delays} causes={value.causes} />}
      </Part>
    </>
  );
}

const isOff = ({ off }: LiesBehind, name: string): boolean => off.includes(name);

function Part({ title, isOff, children }: { title: string; isOff: boolean; children: ReactNode }) {
  const { t } = useLingui();
  const go = useGo();
  const heading = useId();
  return (
    <section className={f.part} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {isOff ? (
        <p className={f.lead}>
          {t`This is switched off in this workspace.`}{' '}
          <Button size="small" onPress={() => go('/settings/algorithms')}>{t`Look at the register`}</Button>
        </p>
      ) : (
        (children ?? (
          <p className={f.lead}>{t`It is worked out with the next change in this project, tomorrow at the latest.`}</p>
        ))
      )}
    </section>
  );
}
