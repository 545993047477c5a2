/** The parts of a task that are tasks of their own. */
import { useLingui } from '@lingui/react/macro';
import { addTask, moveTask } from '../../data/commands.ts';
import { isDraft } from '../../data/drafts.ts';
import { usePerson, useRow, useSubtasks } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ThinBar } from '../../ui/bars.tsx';
import { DueDate } from '../../ui/due-date.tsx';
import { StatusPicker, standing } from '../../ui/picker/index.ts';
import { StatusIcon } from '../../ui/status-icon.tsx';
import { useHere } from '../tasks/here.tsx';
import { AddLine } from './AddLine.tsx';
import s from './lines.module.css';
import { Section } from './Section.tsx';
import { TaskLink } from './TaskLink.tsx';

export function Subtasks({ task, isFixed }: { task: Task; isFixed: boolean }) {
  const { t } = useLingui();
  const parts = useSubtasks(task.id);
  const mayAdd = !isFixed && task.parent_id === null;
  if (!parts.length && !mayAdd) return null;
  const done = parts.filter((part) => part.done_at).length;
  return (
    <Section title={t`Parts`} count={parts.length > 0 && t`${done} of ${parts.length}`}>
      {parts.length > 0 && <ThinBar share={done / parts.length} />}
      <ul>
        {parts.map((part) => (
          <Part key={part.id} task={part} isFixed={isFixed} />
        ))}
      </ul>
      {mayAdd && (
        <AddLine
          label={t`Add a part`}
          placeholder={t`Add a part that is a task of its own…`}
          onAdd={(title) => act(addTask({ project: task.project_id, title, parent: task.id }))}
        />
      )}
    </Section>
  );
}

function Part({ task, isFixed }: { task: Task; isFixed: boolean }) {
  const { t } = useLingui();
  const { statuses, today } = useHere();
  const assignee = usePerson(task.assignee_id);
  const status = useRow('status', task.status_id);
  return (
    <li className={s.part} data-done={task.done_at ? true : undefined}>
      <StatusPicker
        label={t`Status of ${task.title}`}
        value={task.status_id}
        statuses={statuses}
        isDisabled={isFixed || isDraft(task)}
        onPick={(id) => void act(moveTask(task.id, id, null))}
      >
        {status ? <StatusIcon {...standing(status, statuses)} /> : null}
      </StatusPicker>
      <TaskLink task={task} />
      <span className={s.partEnd}>
        {task.due && <DueDate due={task.due} today={today} done={task.done_at !== null} />}
        {assignee && <Avatar person={assignee} named />}
      </span>
    </li>
  );
}
