/** The task of a line that is reviewed: how urgent, which, how much and until when; its title opens it beside the page. */
import { taskKeyOf } from '../data/hooks.ts';
import type { Task } from '../data/rows.ts';
import { usePeek } from '../shell/go.ts';
import { cx } from '../ui/classes.ts';
import { DueDate } from '../ui/due-date.tsx';
import { formatEffort } from '../ui/effort.ts';
import { PriorityIcon } from '../ui/priority-icon.tsx';
import { useToday } from '../work/tasks/today.ts';
import s from './task-words.module.css';

interface TaskWordsProps {
  task: Task;
  /** Whether Tab stops in its line. */
  isStop: boolean;
  className?: string | undefined;
}

export function TaskWords({ task, isStop, className }: TaskWordsProps) {
  const today = useToday();
  return (
    <span className={cx(s.task, className)}>
      <PriorityIcon priority={task.priority} />
      <KeyAndTitle task={task} isStop={isStop} />
      <span className={s.facts}>
        {task.effort !== null && <span>{formatEffort(task.effort)}</span>}
        {task.due && <DueDate due={task.due} today={today} />}
      </span>
    </span>
  );
}

/** No more than which task it is, in the same place. */
export function BareTaskWords({ task, className }: { task: Task; className?: string | undefined }) {
  return (
    <span className={cx(s.task, className)}>
      <KeyAndTitle task={task} isStop />
    </span>
  );
}

function KeyAndTitle({ task, isStop }: { task: Task; isStop: boolean }) {
  const { open } = usePeek();
  const key = taskKeyOf(task);
  return (
    <>
      <span className={s.key}>{key}</span>
      <button type="button" className={s.title} tabIndex={isStop ? 0 : -1} onClick={() => open(key)}>
        <span className="clip">{task.title}</span>
      </button>
    </>
  );
}
