/** Tasks that are in their column longer than 85 of 100 were before them: the ones to look at first. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { TaskTitle } from '../../assignment/TaskTitle.tsx';
import { useTask } from '../../data/hooks.ts';
import type { Id } from '../../data/rows.ts';
import { Button } from '../../ui/button.tsx';
import f from '../forecast.module.css';
import s from './behind.module.css';
import type { Shown } from './WhereItWaits.tsx';
import { workInWords } from './words.ts';

const MOST = 5;

export function Ageing({ columns }: { columns: readonly Shown[] }) {
  const { t } = useLingui();
  const [isWhole, setWhole] = useState(false);
  const found = columns
    .flatMap(({ ageing, stays, status }) =>
      ageing.map(({ task, age }) => ({ task, age, times: age / Math.max(1, stays?.likely ?? 1), column: status.name })),
    )
    .sort((a, b) => b.times - a.times);
  if (!found.length) return null;
  const more = found.length - MOST;
  return (
    <>
      <h3>{t`Unusually long where they are`}</h3>
      <p className={f.lead}>{t`Longer than 85 of 100 were there before them. Ask what they wait for.`}</p>
      <ul className={s.tasks} aria-label={t`Unusually long where they are`}>
        {found.slice(0, isWhole ? undefined : MOST).map(({ task, age, column }) => (
          <One key={task} task={task} says={t`${workInWords(age)} in ${column}`} />
        ))}
      </ul>
      {more > 0 && !isWhole && (
        <Button
          size="small"
          tone="ghost"
          className={s.more!}
          onPress={() => setWhole(true)}
        >{t`Show ${more} more`}</Button>
      )}
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
