/** A late task: by how much, as a bar of its causes; it opens into them. */
import { useLingui } from '@lingui/react/macro';
import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { TaskTitle } from '../../assignment/TaskTitle.tsx';
import type { TaskDelay } from '../../data/behind.ts';
import { taskKeyOf, useTask } from '../../data/hooks.ts';
import f from '../forecast.module.css';
import s from './behind.module.css';
import { CauseOf } from './CauseOf.tsx';
import { Mark } from './Mark.tsx';
import { workInWords } from './words.ts';

export function Late({ delay, longest }: { delay: TaskDelay; longest: number }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const parts = useId();
  const task = useTask(delay.task);
  if (!task) return null;
  const key = taskKeyOf(task);
  return (
    <li>
      <TaskTitle id={delay.task} />
      <AriaButton
        className={s.toggle}
        aria-expanded={isOpen}
        aria-controls={isOpen ? parts : undefined}
        aria-label={t`Why ${key} was late: ${workInWords(delay.minutes)}`}
        onPress={() => setOpen(!isOpen)}
      >
        <span className={f.numbers}>{t`${workInWords(delay.minutes)} late`}</span>
        <ChevronDown size={14} aria-hidden data-open={isOpen || undefined} />
      </AriaButton>
      <div
        className={s.stack}
        data-thin
        aria-hidden
        style={{ width: `${Math.max(4, (100 * delay.minutes) / longest)}%` }}
      >
        {delay.parts.map((part) => (
          <Mark key={part.code + part.of} {...part} />
        ))}
      </div>
      {isOpen && (
        <ul id={parts} className={s.parts}>
          {delay.parts.map((part) => (
            <li key={part.code + part.of}>
              <Mark className={s.dot!} code={part.code} of={part.of} />
              <CauseOf {...part} />
              <span className={f.numbers}>{workInWords(part.minutes)}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
