/** Which tasks drive the end, in how many futures, and how many days would be won if they were done already. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { TaskTitle } from '../assignment/TaskTitle.tsx';
import type { Horizon } from '../data/forecast-rows.ts';
import { taskKeyOf } from '../data/hooks.ts';
import { store } from '../data/local.ts';
import { useScreenSearch } from '../shell/go.ts';
import { DataTable } from '../ui/table.tsx';
import s from './forecast.module.css';
import { casesInWords } from './words.ts';

type Driver = Horizon['drivers'][number];

export function Drivers({ horizon }: { horizon: Horizon }) {
  const { t } = useLingui();
  const heading = useId();
  const [{ as }] = useScreenSearch();
  const elsewhere = casesInWords(horizon.elsewhere);
  return (
    <section className={s.part} aria-labelledby={heading}>
      <h2 id={heading}>{t`What drives the end`}</h2>
      <p className={s.lead}>{t`Whoever speeds up one of these moves the end; the others have time.`}</p>
      {as === 'table' ? (
        <Numbers drivers={horizon.drivers} />
      ) : (
        <ul className={s.drivers}>
          {horizon.drivers.map((driver) => (
            <li key={driver.task_id}>
              <TaskTitle id={driver.task_id} />
              <span className={s.numbers}>{casesInWords(driver.share)}</span>
              <span className={s.track} aria-hidden>
                <i style={{ width: `${driver.share * 100}%` }} />
              </span>
              {driver.won !== null && driver.won > 0 && <span className={s.won}>{wonInWords(driver.won)}</span>}
            </li>
          ))}
        </ul>
      )}
      {horizon.elsewhere > 0 && (
        <p className={s.note}>{t`Work of the same people for other projects drives it ${elsewhere}.`}</p>
      )}
    </section>
  );
}

export const wonInWords = (days: number): string =>
  plural(days, { one: '# day won if it were done already', other: '# days won if it were done already' });

function Numbers({ drivers }: { drivers: readonly Driver[] }) {
  const { t } = useLingui();
  const name = (id: string) => {
    const task = store.row('task', id);
    return task ? `${taskKeyOf(task)} ${task.title}` : t`A task that is gone`;
  };
  const columns = [
    { id: 'task', title: t`Task`, cell: ({ task_id }: Driver) => name(task_id) },
    {
      id: 'share',
      title: t`Drives the end`,
      isNumber: true,
      cell: ({ share }: Driver) => t`${Math.round(share * 100)} %`,
    },
    { id: 'won', title: t`Days won`, isNumber: true, cell: ({ won }: Driver) => won ?? '–' },
  ];
  return <DataTable label={t`What drives the end`} columns={columns} rows={drivers} rowKey={(row) => row.task_id} />;
}
