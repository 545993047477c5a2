/** Another task, by number and title: opens in the peek where this one is a peek, else as a page. */
import { Link } from '@tanstack/react-router';
import { taskKeyOf } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import { usePeek } from '../../shell/go.ts';
import s from './task.module.css';

export function TaskLink({ task }: { task: Task }) {
  const taskKey = taskKeyOf(task);
  const { peeked } = usePeek();
  const inside = (
    <>
      <span className={s.key}>{taskKey}</span> <span className={s.linkTitle}>{task.title}</span>
    </>
  );
  if (peeked) {
    return (
      <Link className={s.link} to="." search={(before) => ({ ...before, peek: taskKey })} replace>
        {inside}
      </Link>
    );
  }
  return (
    <Link className={s.link} to="/t/$taskKey" params={{ taskKey }}>
      {inside}
    </Link>
  );
}
