/** When each milestone that lies ahead is reached: its range on one axis with the day it is due, and what drives it. */
import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { TaskTitle } from '../assignment/TaskTitle.tsx';
import { useApproaches } from '../data/forecast.ts';
import type { Approach, Horizon } from '../data/forecast-rows.ts';
import { useRow } from '../data/hooks.ts';
import { store } from '../data/local.ts';
import { useScreenSearch } from '../shell/go.ts';
import { dayAndMonth, dayInWords, todayIn } from '../ui/dates.ts';
import { DataTable } from '../ui/table.tsx';
import { type Axis, axisOf } from './axis.ts';
import { wonInWords } from './Drivers.tsx';
import f from './forecast.module.css';
import s from './milestones.module.css';
import { casesInWords, keptInWords } from './words.ts';

const DRIVERS = 2;

export function Milestones({ horizon }: { horizon: Horizon }) {
  const { t } = useLingui();
  const heading = useId();
  const [{ as }] = useScreenSearch();
  const found = useApproaches(horizon.project_id).toSorted((a, b) => (a.due < b.due ? -1 : 1));
  if (!found.length) return null;
  const axis = axisOf(found, todayIn());
  return (
    <section className={f.part} aria-labelledby={heading}>
      <h2 id={heading}>{t`Milestones`}</h2>
      {as === 'table' ? (
        <Numbers found={found} />
      ) : (
        <>
          <p className={f.lead}>
            {t`From the day by which half of the cases are there to that of 80 and of 95 in 100. The diamond is the day it stands at.`}
          </p>
          <ul className={s.lines}>
            {found.map((approach) => (
              <OneMilestone key={approach.id} approach={approach} axis={axis} known={horizon.notes} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface OneProps {
  approach: Approach;
  axis: Axis;
  /** What is said of the whole project already. */
  known: readonly string[];
}

function OneMilestone({ approach, axis, known }: OneProps) {
  const { t } = useLingui();
  const milestone = useRow('milestone', approach.milestone_id);
  const [middle, likely, sure] = approach.dates;
  const planned = approach.planned[1];
  const due = dayInWords(approach.due);
  const [at, from, to, end] = [approach.due, middle, likely, sure].map((day) => axis.place(day));
  const isMissed = approach.on_time !== null && approach.on_time < 50;
  const drivers = approach.drivers.slice(0, DRIVERS);
  const elsewhere = casesInWords(approach.elsewhere);
  return (
    <li className={s.line}>
      <strong className="clip">{milestone?.name}</strong>
      <span className={s.due} data-missed={isMissed || undefined}>
        {approach.on_time === null ? t`due ${due}` : t`due ${due}: ${keptInWords(approach.on_time)}`}
      </span>
      {likely && middle && (
        <>
          <span className={s.track} aria-hidden>
            <i className={s.wide} style={{ left: `${from}%`, width: `${Math.max(1, end! - from!)}%` }} />
            <i className={s.range} style={{ left: `${from}%`, width: `${Math.max(1, to! - from!)}%` }} />
            <i className={s.gem} style={{ left: `${at}%` }} />
          </span>
          <span className={s.says}>
            {t`By ${dayInWords(likely)} in 80 of 100 cases, in half of them by ${dayAndMonth(middle)}.`}{' '}
            {planned && planned !== likely && t`If nothing were added, by ${dayAndMonth(planned)}.`}
          </span>
        </>
      )}
      {drivers.length > 0 && (
        <ul className={s.drivers} aria-label={t`What drives it`}>
          {drivers.map(({ task_id, share, won }) => (
            <li key={task_id}>
              <TaskTitle id={task_id} />
              <span className={f.numbers}>
                {casesInWords(share)}
                {won ? `, ${wonInWords(won)}` : ''}
              </span>
            </li>
          ))}
        </ul>
      )}
      {approach.elsewhere > 0 && (
        <p className={f.note}>{t`Work of the same people for other projects drives it ${elsewhere}.`}</p>
      )}
      {approach.notes
        .filter((note) => !known.includes(note))
        .map((note) => (
          <p key={note} className={f.note}>
            {note}
          </p>
        ))}
    </li>
  );
}

function Numbers({ found }: { found: readonly Approach[] }) {
  const { t } = useLingui();
  const day = (date: string | null | undefined) => (date ? dayInWords(date) : '–');
  const columns = [
    {
      id: 'name',
      title: t`Milestone`,
      cell: (row: Approach) => store.row('milestone', row.milestone_id)?.name ?? t`A milestone that is gone`,
    },
    { id: 'due', title: t`Due`, cell: ({ due }: Approach) => dayInWords(due) },
    { id: 'half', title: t`Half of the cases`, isMinor: true, cell: ({ dates }: Approach) => day(dates[0]) },
    { id: 'likely', title: t`80 of 100`, cell: ({ dates }: Approach) => day(dates[1]) },
    {
      id: 'planned',
      title: t`80 of 100, if nothing were added`,
      isMinor: true,
      cell: ({ planned }: Approach) => day(planned[1]),
    },
    { id: 'sure', title: t`95 of 100`, isMinor: true, cell: ({ dates }: Approach) => day(dates[2]) },
    {
      id: 'kept',
      title: t`Kept`,
      isNumber: true,
      cell: ({ on_time }: Approach) => (on_time === null ? '–' : t`${on_time} %`),
    },
  ];
  return <DataTable label={t`Milestones`} columns={columns} rows={found} rowKey={(row) => row.id} />;
}
