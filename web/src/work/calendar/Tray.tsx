/** What has no date yet, beside the calendar: dragged to a day, or given one with `D`. */
import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useState } from 'react';
import type { Task } from '../../data/rows.ts';
import { Button } from '../../ui/button.tsx';
import s from './calendar.module.css';
import { TaskLine } from './Line.tsx';

const AT_FIRST = 40;

export function Tray({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useLingui();
  const [most, setMost] = useState(AT_FIRST);
  const shown = tasks.slice(0, most);
  return (
    <section className={s.tray} aria-label={t`Without a date`} data-tasks>
      <h2 className={s.trayHead}>
        {t`Without a date`} <span>{tasks.length}</span>
      </h2>
      {tasks.length === 0 ? (
        <p className={s.note}>{t`Every open task has its day.`}</p>
      ) : (
        <p className={s.note}>{t`Drag a task to its day, or press D on it.`}</p>
      )}
      <ul onKeyDown={walk}>
        {shown.map((task, at) => (
          <TaskLine key={task.id} task={task} isMovable isStop={at === 0} />
        ))}
      </ul>
      {tasks.length > most && (
        <Button size="small" onPress={() => setMost(tasks.length)}>{t`Show all ${tasks.length}`}</Button>
      )}
    </section>
  );
}

/** Up and down the list. */
function walk(event: KeyboardEvent<HTMLUListElement>) {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!by || event.shiftKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-spot]')];
  const next = rows[rows.indexOf(document.activeElement as HTMLElement) + by];
  event.preventDefault();
  next?.focus();
}
