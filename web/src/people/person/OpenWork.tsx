/** What somebody has to do now, and how much of the coming weeks that is. */
import { useLingui } from '@lingui/react/macro';
import { useMe, useRow, useRows, useStatuses } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import type { Person, Task } from '../../data/rows.ts';
import { HoursBar } from '../../ui/bars.tsx';
import { DueDate } from '../../ui/due-date.tsx';
import { formatEffort } from '../../ui/effort.ts';
import { standing } from '../../ui/picker/index.ts';
import { StatusIcon } from '../../ui/status-icon.tsx';
import { TaskLink } from '../../work/task/TaskLink.tsx';
import { useToday } from '../../work/tasks/today.ts';
import { usePlanned } from '../list/loads.ts';
import s from './person.module.css';

const MOST = 100;

export function OpenWork({ person }: { person: Person }) {
  const { t } = useLingui();
  const isInside = useMe()?.role !== 'guest';
  const { planned, capacity } = usePlanned()(person.id);
  const tasks = useRows(
    'task',
    {
      of: { assignee_id: person.id },
      where: (task) => task.away === null && task.done_at === null,
      sort: [by('due'), by('priority', 'down')],
    },
    [person.id],
  );
  return (
    <section className={s.section} aria-label={t`Open work`}>
      <header className={s.head}>
        <h2 className={s.heading}>{t`Open work`}</h2>
        <span className={s.quiet}>{tasks.length}</span>
      </header>
      {isInside && person.status !== 'removed' && (
        <div className={s.bar}>
          <HoursBar label={t`Next four weeks`} planned={planned} capacity={capacity} />
        </div>
      )}
      {!tasks.length && <p className={s.quiet}>{t`Nothing is waiting here.`}</p>}
      <ul className={s.tasks}>
        {tasks.slice(0, MOST).map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

function TaskLine({ task }: { task: Task }) {
  const today = useToday();
  const statuses = useStatuses(task.project_id);
  const status = useRow('status', task.status_id);
  return (
    <li>
      {status && <StatusIcon {...standing(status, statuses)} label={status.name} />}
      <TaskLink task={task} />
      <span className={s.taskEnd}>
        {task.effort !== null && <span>{formatEffort(task.effort)}</span>}
        {task.due && <DueDate due={task.due} today={today} />}
      </span>
    </li>
  );
}
