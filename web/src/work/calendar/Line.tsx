/** A task in one line: in the tray, in the list of a full day, and on the phone, where days stand below each other. */
import { useRef } from 'react';
import { taskKeyOf, usePerson, useProject, useRow, useStatuses } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { hueStyle } from '../../ui/hue.ts';
import { standing } from '../../ui/picker/index.ts';
import { StatusIcon } from '../../ui/status-icon.tsx';
import { cursor, useAwaitedFocus } from '../tasks/cursor.ts';
import { useOpening } from '../tasks/opening.tsx';
import s from './calendar.module.css';
import { useTaskDrag } from './drag.ts';
import { Fact } from './Fact.tsx';
import type { Span } from './layout.ts';
import { mayMove } from './moving.ts';

interface LineProps {
  span: Span;
  onOpen?: () => void;
}

export function Line({ span, onOpen }: LineProps) {
  if (span.task) return <TaskLine task={span.task} {...(onOpen && { onOpen })} />;
  return (
    <li className={s.factLine}>
      <Fact span={span} />
    </li>
  );
}

interface TaskLineProps {
  task: Task;
  /** Whether keys and mouse take it somewhere: in the tray. */
  isMovable?: boolean;
  isStop?: boolean;
  onOpen?: () => void;
}

export function TaskLine({ task, isMovable = false, isStop = true, onOpen }: TaskLineProps) {
  const row = useRef<HTMLButtonElement>(null);
  const opening = useOpening();
  const project = useProject(task.project_id);
  const person = usePerson(task.assignee_id);
  const status = useRow('status', task.status_id);
  const statuses = useStatuses(task.project_id);
  useTaskDrag(row, task.id, null, isMovable && mayMove(task));
  useAwaitedFocus(row, isMovable ? task.id : '');
  const open = () => {
    onOpen?.();
    opening.peek(task);
  };
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={s.line}
        style={hueStyle(project?.hue ?? 0)}
        data-spot={isMovable ? task.id : undefined}
        data-done={task.done_at !== null || undefined}
        tabIndex={isStop ? 0 : -1}
        onFocus={() => cursor.set(task.id)}
        onClick={open}
      >
        {status && <StatusIcon {...standing(status, statuses)} />}
        <span className={s.lineKey}>{taskKeyOf(task)}</span>
        <span className={s.lineTitle}>{task.title}</span>
        {person && <Avatar person={person} size={16} />}
      </button>
    </li>
  );
}
