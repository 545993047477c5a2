/** When the project is done: said in one sentence, drawn as twenty equally likely dates. */
import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Horizon } from '../data/forecast-rows.ts';
import { useScreenSearch } from '../shell/go.ts';
import { dayInFull, dayInWords } from '../ui/dates.ts';
import { DataTable } from '../ui/table.tsx';
import { DotPlot } from './DotPlot.tsx';
import s from './forecast.module.css';
import { keptInWords } from './words.ts';

export function Dates({ horizon }: { horizon: Horizon }) {
  const { t } = useLingui();
  const heading = useId();
  const [{ as }] = useScreenSearch();
  const [middle, likely, sure] = horizon.dates;
  return (
    <section className={s.part} aria-labelledby={heading}>
      <h2 id={heading}>{t`When it is done`}</h2>
      {likely ? (
        <p className={s.head}>
          <strong>{t`By ${dayInWords(likely)} in 80 of 100 cases`}</strong>
          <span>{middle && t`in half of them by ${dayInWords(middle)}`}</span>
          <span>{sure ? t`in 95 of 100 by ${dayInWords(sure)}` : t`in some not in our time`}</span>
        </p>
      ) : (
        horizon.basis !== 'none' && <p className={s.head}>{t`At this rate there is no end in sight.`}</p>
      )}
      {horizon.due && horizon.on_time !== null && (
        <p className={s.lead}>
          {t`Its last task is due on ${dayInFull(horizon.due)}: ${keptInWords(horizon.on_time)}.`}
        </p>
      )}
      {likely && (as === 'table' ? <Numbers horizon={horizon} /> : <DotPlot horizon={horizon} />)}
      {horizon.notes.map((note) => (
        <p key={note} className={s.note}>
          {note}
        </p>
      ))}
    </section>
  );
}

function Numbers({ horizon }: { horizon: Horizon }) {
  const { t } = useLingui();
  const rows = [50, 80, 95].map((chance, at) => ({ chance, all: horizon.dates[at], planned: horizon.planned[at] }));
  const day = (date: string | null | undefined) => (date ? dayInWords(date) : t`after 2200`);
  const columns = [
    { id: 'chance', title: t`Not later in`, cell: ({ chance }: (typeof rows)[number]) => t`${chance} of 100 cases` },
    { id: 'all', title: t`With what will be added`, cell: ({ all }: (typeof rows)[number]) => day(all) },
    {
      id: 'planned',
      title: t`What is there now`,
      isMinor: true,
      cell: ({ planned }: (typeof rows)[number]) => day(planned),
    },
  ];
  return <DataTable label={t`When it is done`} columns={columns} rows={rows} rowKey={(row) => String(row.chance)} />;
}
