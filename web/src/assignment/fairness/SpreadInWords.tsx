/** How far apart people are, how sure that is, and how even it could get at best. For those who lead. */
import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Whole } from '../../data/fairness.ts';
import s from './fairness.module.css';
import { percent, width } from './words.ts';

export function SpreadInWords({ whole }: { whole: Whole }) {
  const { t } = useLingui();
  const heading = useId();
  const [low, high] = whole.interval;
  const [most, least] = [percent(whole.most), percent(whole.least_most)];
  return (
    <section className={s.part} aria-labelledby={heading}>
      <h2 id={heading}>{t`How even it is`}</h2>
      <ul className={s.measures}>
        <li>
          <p>
            {t`People are ${percent(whole.spread)} percentage points from the mean (standard deviation). With so few people chance has a part in it: between ${percent(low)} and ${percent(high)} is likely (95 of 100 resamplings).`}
          </p>
          <span className={s.track} aria-hidden>
            <i data-part="likely" style={{ left: width(low), width: width(high - low, high) }} />
            <i data-part="mark" style={{ left: width(whole.spread) }} />
          </span>
        </li>
        <li>
          <p>
            {least < most
              ? t`The fullest plate holds ${most} %. However the work were shared out among those who can do it, one would hold at least ${least} %.`
              : t`The fullest plate holds ${most} %, and no other way to share the work out among those who can do it would bring that down.`}
          </p>
          <span className={s.track} aria-hidden>
            <i data-part="planned" style={{ width: width(whole.most) }} />
            <i data-part="full" style={{ left: width(1) }} />
            <i data-part="mark" style={{ left: width(whole.least_most) }} />
          </span>
        </li>
        <li>
          <p>
            {t`Among people who do the same work: ${whole.gini.toFixed(2)}, where 0 is even and 1 means that one has it all (Gini coefficient).`}
          </p>
          <span className={s.track} aria-hidden>
            <i data-part="planned" style={{ width: `${100 * whole.gini}%` }} />
          </span>
        </li>
      </ul>
    </section>
  );
}
