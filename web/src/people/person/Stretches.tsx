/** The tasks somebody grows by, with who helps, and those they help others with. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { usePerson, useRows, useTask } from '../../data/hooks.ts';
import type { Id, Mentoring, Person } from '../../data/rows.ts';
import { goesOn } from '../../work/task/Mentor.tsx';
import { TaskLink } from '../../work/task/TaskLink.tsx';
import s from './person.module.css';

export function Stretches({ person }: { person: Person }) {
  const { t } = useLingui();
  const grows = useRows('mentoring', { of: { person_id: person.id }, where: isAgreed }, [person.id]);
  const helps = useRows('mentoring', { of: { mentor_id: person.id }, where: isAgreed }, [person.id]);
  const lines = useMemo(() => [...grows, ...helps], [grows, helps]);
  if (!lines.length) return null;
  return (
    <ul className={s.tasks} aria-label={t`Growing by`}>
      {lines.map((row) => (
        <OneStretch key={row.id} row={row} of={person.id} />
      ))}
    </ul>
  );
}

const isAgreed = (row: Mentoring): boolean => !row.ended;

function OneStretch({ row, of }: { row: Mentoring; of: Id }) {
  const { t } = useLingui();
  const task = useTask(row.task_id);
  const helps = row.mentor_id === of;
  const other = usePerson(helps ? row.person_id : row.mentor_id)?.name ?? t`somebody who left`;
  if (!task || !goesOn(task)(row)) return null;
  return (
    <li>
      <TaskLink task={task} />
      <span className={s.taskEnd}>{helps ? t`helps ${other}` : t`with ${other} as mentor`}</span>
    </li>
  );
}
