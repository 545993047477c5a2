/** Whether a task comes again, in one line of its rail that opens into when, and what the next ones look like. */
import { useLingui } from '@lingui/react/macro';
import { Repeat2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useRow, useRows } from '../../data/hooks.ts';
import type { Repeat } from '../../data/repeat-rows.ts';
import type { Task } from '../../data/rows.ts';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { repeatInWords } from './in-words.ts';
import s from './repeats.module.css';

const Opened = lazy(() => import('./Opened.tsx').then((module) => ({ default: module.Opened })));

export function Repeats({ task, isFixed }: { task: Task; isFixed: boolean }) {
  const { t } = useLingui();
  const repeat = useRepeatOf(task);
  const words = repeat ? repeatInWords(repeat) : t`Never`;
  if (isFixed) return <span className={repeat ? s.words : s.never}>{words}</span>;
  return (
    <Popover
      label={t`Comes again`}
      trigger={
        <Button size="small" tone="ghost" className={s.button!} aria-label={t`Comes again: ${words}`}>
          {repeat && <Repeat2 size={14} aria-hidden />}
          <span className={repeat ? s.words : s.never}>{words}</span>
        </Button>
      }
    >
      {(close) => (
        <Suspense fallback={<div className={s.form} />}>
          <Opened task={task} repeat={repeat} onDone={close} />
        </Suspense>
      )}
    </Popover>
  );
}

/** The rule a task was made by, or the first of. */
export function useRepeatOf(task: Task): Repeat | undefined {
  const all = useRows('occurrence', { of: { task_id: task.id } }, [task.id]);
  return useRow('repeat', all.at(-1)?.repeat_id);
}
