/** What will be added on the way, on a line of its own: with it and without it. */
import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Horizon } from '../data/forecast-rows.ts';
import { dayInWords } from '../ui/dates.ts';
import s from './forecast.module.css';

export function Growth({ horizon }: { horizon: Horizon }) {
  const { t } = useLingui();
  const heading = useId();
  const { growth, dates, planned } = horizon;
  if (!growth) return null;
  const now = planned[1] ? dayInWords(planned[1]) : t`after 2200`;
  const then = dates[1] ? dayInWords(dates[1]) : t`after 2200`;
  return (
    <section className={s.part} aria-labelledby={heading}>
      <h2 id={heading}>{t`What will be added`}</h2>
      <p className={s.lead}>
        {t`So far ${growth.per_week} tasks a week were added and ${horizon.done_per_week} were done.`}{' '}
        {t`If that goes on, about ${growth.p50} more come until the end, in 80 of 100 cases at most ${growth.p80}.`}
      </p>
      <dl className={s.lines}>
        <div>
          <dt>{t`What is there now (${horizon.open} open)`}</dt>
          <dd>{now}</dd>
        </div>
        <div>
          <dt>{t`With what will be added`}</dt>
          <dd>{then}</dd>
        </div>
      </dl>
      <p className={s.note}>{t`Dates that are kept in 80 of 100 cases.`}</p>
    </section>
  );
}
