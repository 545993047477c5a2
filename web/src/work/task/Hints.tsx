/** Kindly says what the task does not say yet; each word leads to where it can be said. */
import { useLingui } from '@lingui/react/macro';
import { Lightbulb } from 'lucide-react';
import type { Task } from '../../data/rows.ts';
import { Button } from '../../ui/button.tsx';
import { pickFor } from '../tasks/verbs.ts';
import { type Gap, gapsOf } from './hints.ts';
import s from './task.module.css';

export function Hints({ task, onOutcome }: { task: Task; onOutcome: () => void }) {
  const { t } = useLingui();
  const gaps = gapsOf(task);
  if (!gaps.length) return null;
  const words: Record<Gap, string> = { outcome: t`when it is done`, due: t`by when`, effort: t`how much work it is` };
  return (
    <div className={s.hints}>
      <Lightbulb size={14} aria-hidden />
      <span>{t`Easier to take on if it also said`}</span>
      {gaps.map((gap) => (
        <Button
          key={gap}
          size="small"
          tone="ghost"
          onPress={(event) => (gap === 'outcome' ? onOutcome() : pickFor(gap, event.target, [task]))}
        >
          {words[gap]}
        </Button>
      ))}
    </div>
  );
}
