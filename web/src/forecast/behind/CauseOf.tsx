/** A cause in words, with the column or the task it is of. */
import { useLingui } from '@lingui/react/macro';
import { TaskTitle } from '../../assignment/TaskTitle.tsx';
import type { DelayPart } from '../../data/behind.ts';
import { useRow, useTask } from '../../data/hooks.ts';
import s from './behind.module.css';
import { causeInWords } from './words.ts';

export function CauseOf({ code, of }: Pick<DelayPart, 'code' | 'of'>) {
  const { t } = useLingui();
  const column = useRow('status', code === 'column' ? of : null);
  const task = useTask(code === 'waited_for' ? of : null);
  if (column) return <span>{t`Waited in ${column.name}`}</span>;
  if (!task) return <span>{causeInWords(code)}</span>;
  return (
    <span className={s.waited}>
      {t`Waited for`} <TaskTitle id={of} />
    </span>
  );
}
