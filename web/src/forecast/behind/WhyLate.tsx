/** What delays were made of: all of them together, and each task with its own causes. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { DelayCause, TaskDelay } from '../../data/behind.ts';
import { useScreenSearch } from '../../shell/go.ts';
import { DataTable } from '../../ui/table.tsx';
import f from '../forecast.module.css';
import s from './behind.module.css';
import { CauseOf } from './CauseOf.tsx';
import { First } from './First.tsx';
import { Late } from './Late.tsx';
import { Mark } from './Mark.tsx';
import { helpInWords, percent, workInWords } from './words.ts';

interface Props {
  delays: readonly TaskDelay[];
  causes: readonly DelayCause[];
}

export function WhyLate({ delays, causes }: Props) {
  const { t } = useLingui();
  const [{ as }] = useScreenSearch();
  const whole = delays.reduce((sum, { minutes }) => sum + minutes, 0);
  const [first] = causes;
  if (!first) return <p className={f.lead}>{t`Nothing here was done late, and nothing is overdue.`}</p>;
  const late = plural(delays.length, { one: '# task is or was late', other: '# tasks are or were late' });
  return (
    <>
      <p className={f.head}>
        <strong>
          <CauseOf {...first} />
        </strong>
        <span>{t`${percent(first.minutes / whole)} of the delay`}</span>
        <span>{t`${late}, together by ${workInWords(whole)} of work`}</span>
      </p>
      <p className={f.lead}>{helpInWords(first.code)}</p>
      {as === 'table' ? <Numbers causes={causes} whole={whole} /> : <Stack causes={causes} whole={whole} />}
      <h3>{t`Task by task`}</h3>
      <First most={6} rows={delays} className={s.late!} label={t`Late tasks`}>
        {(delay) => <Late key={delay.task} delay={delay} longest={delays[0]!.minutes} />}
      </First>
      <p className={f.note}>
        {t`Time in hand before a due date is used up first; what comes after it counts. Causes belong to the work, not to people.`}
      </p>
    </>
  );
}

function Stack({ causes, whole }: { causes: readonly DelayCause[]; whole: number }) {
  const { t } = useLingui();
  return (
    <>
      <div className={s.stack} aria-hidden>
        {causes.map(({ code, of, minutes }) => (
          <Mark key={code + of} code={code} of={of} minutes={minutes} />
        ))}
      </div>
      <ul className={s.causes} aria-label={t`Causes`}>
        {causes.map(({ code, of, minutes, tasks }) => (
          <li key={code + of}>
            <Mark className={s.dot!} code={code} of={of} />
            <CauseOf code={code} of={of} />
            <span className={f.numbers}>
              {t`${workInWords(minutes)}, ${percent(minutes / whole)}`}
              {' · '}
              {plural(tasks, { one: '# task', other: '# tasks' })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Numbers({ causes, whole }: { causes: readonly DelayCause[]; whole: number }) {
  const { t } = useLingui();
  const columns = [
    { id: 'cause', title: t`Cause`, cell: (cause: DelayCause) => <CauseOf {...cause} /> },
    { id: 'time', title: t`Working time`, isNumber: true, cell: ({ minutes }: DelayCause) => workInWords(minutes) },
    { id: 'part', title: t`Of all delay`, isNumber: true, cell: ({ minutes }: DelayCause) => percent(minutes / whole) },
    { id: 'tasks', title: t`Tasks`, isNumber: true, cell: ({ tasks }: DelayCause) => tasks },
  ];
  return <DataTable label={t`Why we were late`} columns={columns} rows={causes} rowKey={({ code, of }) => code + of} />;
}
