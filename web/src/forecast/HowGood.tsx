/** How good the forecasts are here: each beside what came of it, and whether to trust them at all. */
import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { useHindsight } from '../data/forecast.ts';
import type { Hindsight } from '../data/forecast-rows.ts';
import { useScreenSearch } from '../shell/go.ts';
import { Tag } from '../ui/tags.tsx';
import { Calibration } from './Calibration.tsx';
import s from './forecast.module.css';
import { Ranks } from './Ranks.tsx';

export function HowGood() {
  const { t } = useLingui();
  const heading = useId();
  const hindsight = useHindsight();
  const [{ as }] = useScreenSearch();
  if (!hindsight) return null;
  return (
    <section className={s.part} aria-labelledby={heading}>
      <h2 id={heading}>
        {t`How good these forecasts are here`} <Verdict verdict={hindsight.verdict} />
      </h2>
      <p className={s.lead}>{hindsight.says}</p>
      <div className={s.pair}>
        {hindsight.efforts && <Ranks efforts={hindsight.efforts} asTable={as === 'table'} />}
        {hindsight.lates && <Calibration lates={hindsight.lates} asTable={as === 'table'} />}
      </div>
    </section>
  );
}

function Verdict({ verdict }: { verdict: Hindsight['verdict'] }) {
  const { t } = useLingui();
  switch (verdict) {
    case 'good':
      return <Tag tone="ok">{t`Can be planned with`}</Tag>;
    case 'fair':
      return <Tag tone="info">{t`Rough`}</Tag>;
    case 'few':
      return <Tag>{t`Too early to tell`}</Tag>;
    case 'drifting':
      return <Tag tone="warn">{t`Work has changed`}</Tag>;
    default:
      return <Tag tone="warn">{t`Not to be trusted`}</Tag>;
  }
}
