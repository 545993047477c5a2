/** Tasks that are in their column longer than 85 of 100 were before them: the ones to look at first. */
import { useLingui } from '@lingui/react/macro';
import { TaskTitle } from '../../assignment/TaskTitle.tsx';
import { useTask } from '../../data/hooks.ts';
import type { Id } from '../../data/rows.ts';
import f from '../forecast.module.css';
import s from './behind.module.css';
import { First } from './First.tsx';
import type { Shown } from './WhereItWaits.tsx';
import { workInWords } from './words.ts';

export function Ageing({ columns }: { columns: readonly Shown[] }) {
  const { t } = useLingui();
  const found = columns
    .flatMap(({ ageing, stays, status }) =>
      ageing.map(({ task, age }) => ({ task, age, times: age / Math.max(1, stays?.likely ?? 1), column: status.name })),
    )
    .sort((a, b) => b.times - a.times);
  if (!found.length) return null;
  return (
    <>
      <h3>{t`Unusually long where they are`}</h3>
      <p className={f.lead}>{t`Longer than 85 of 100 were there before them. Ask what they wait for.`}</p>
      <First most={5} rows={found} className={s.tasks!} label={t`Unusually long where they are`}>
        {({ task, age, column }) => <One key={task} task={task} says={t`${workInWords(age)} in ${column}`} />}
      </First>
    </>
  );
}

function One({ task, says }: { task: Id; says: string }) {
  if (!useTask(task)) return null;
  return (
    <li>
      <TaskTitle id={task} />
      <span className={f.numbers}>{says}</span>
    </li>
  );
}
