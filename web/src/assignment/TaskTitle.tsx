/** A task by its key and title, which opens beside the page. */
import { taskKeyOf, useTask } from '../data/hooks.ts';
import type { Id } from '../data/rows.ts';
import { usePeek } from '../shell/go.ts';
import s from './task-title.module.css';

export function TaskTitle({ id }: { id: Id }) {
  const task = useTask(id);
  const { open } = usePeek();
  if (!task) return null;
  const key = taskKeyOf(task);
  return (
    <button type="button" className={s.title} onClick={() => open(key)}>
      <span className={s.key}>{key}</span> {task.title}
    </button>
  );
}
