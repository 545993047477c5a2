/** One of my tasks: a press on its circle finishes it, a press on it opens it. */
import { useLingui } from '@lingui/react/macro';
import { Clock, ListChecks, ListOrdered } from 'lucide-react';
import { memo, useRef } from 'react';
import { isDraft } from '../../data/drafts.ts';
import { taskKeyOf, useProject, useRow, useStatuses } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import { IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/classes.ts';
import { DueDate } from '../../ui/due-date.tsx';
import { formatEffort } from '../../ui/effort.ts';
import { HueSquare, standing } from '../../ui/picker/index.ts';
import { PriorityIcon } from '../../ui/priority-icon.tsx';
import { StatusIcon } from '../../ui/status-icon.tsx';
import { Tag } from '../../ui/tags.tsx';
import { cursor, useAwaitedFocus, useIsCursor } from '../tasks/cursor.ts';
import { PeekLink } from '../tasks/PeekLink.tsx';
import { useToday } from '../tasks/today.ts';
import { pickFor } from '../tasks/verbs.ts';
import { type Drop, type Lying, useMyDrag } from './drag.ts';
import { finish } from './finish.ts';
import s from './mine.module.css';
import o from './order.module.css';
import { pickShelf } from './pick-shelf.ts';
import type { Mine } from './use-mine.ts';
import { WaitsForWhat, WhyNext } from './Why.tsx';

interface MyTaskProps {
  task: Task;
  isNext: boolean;
  isFirst: boolean;
  mine: Mine;
  lying: Lying;
  drop: Drop;
}

export const MyTask = memo(function MyTask({ task, isNext, isFirst, mine, lying, drop }: MyTaskProps) {
  const { t } = useLingui();
  const row = useRef<HTMLLIElement>(null);
  const project = useProject(task.project_id);
  const today = useToday();
  const isCursor = useIsCursor(task.id);
  useAwaitedFocus(row, task.id);
  const key = taskKeyOf(task);
  const isDone = task.done_at !== null;
  const edge = useMyDrag(row, task.id, lying, !isDone && !isDraft(task), drop);
  return (
    <li
      ref={row}
      className={cx(s.task, isNext && s.next, isDone && s.done)}
      tabIndex={isCursor || isFirst ? 0 : -1}
      data-spot={task.id}
      onFocus={() => cursor.set(task.id)}
    >
      <StatusButton task={task} />
      <span className={o.words} data-words>
        <PeekLink task={task} className={s.title} draggable={false}>
          {task.title}
        </PeekLink>
        {isNext && <WhyNext task={task} mine={mine} />}
        {!isDone && <WaitsForWhat task={task} mine={mine} />}
      </span>
      {isNext && <Tag tone="info">{t`Next`}</Tag>}
      <span className={s.facts}>
        {task.priority > 0 && <PriorityIcon priority={task.priority} named />}
        {task.item_count > 0 && (
          <span className={s.fact}>
            <ListChecks size={13} aria-hidden />
            {task.item_done_count}/{task.item_count}
          </span>
        )}
        {task.effort !== null && (
          <span className={s.fact}>
            <Clock size={12} aria-hidden />
            {formatEffort(task.effort)}
          </span>
        )}
      </span>
      <span className={s.project} title={project?.name}>
        {project && <HueSquare hue={project.hue} />}
        <span className="tabular">{key}</span>
      </span>
      <button
        type="button"
        className={s.due}
        data-cell="due"
        aria-label={task.due ? undefined : t`Set a due date for ${key}`}
        onClick={(event) => pickFor('due', event.currentTarget, [task])}
      >
        {task.due && <DueDate due={task.due} today={today} done={isDone} />}
      </button>
      {!isDone && (
        <span className={o.plan} data-plan>
          <IconButton
            size="small"
            label={t`Plan ${key}`}
            icon={<ListOrdered />}
            excludeFromTabOrder={!isCursor && !isFirst}
            onPress={({ target }) => pickShelf(target, task, mine.places)}
          />
        </span>
      )}
      {edge && <span className={o.edge} data-edge={edge} aria-hidden />}
    </li>
  );
});

function StatusButton({ task }: { task: Task }) {
  const { t } = useLingui();
  const status = useRow('status', task.status_id);
  const statuses = useStatuses(task.project_id);
  const isDone = task.done_at !== null;
  const says = isDone ? t`Change the status of ${task.title}` : t`Finish ${task.title}`;
  return (
    <button
      type="button"
      className={s.status}
      data-cell="status"
      aria-label={says}
      title={status?.name}
      onClick={(event) => (isDone ? pickFor('status', event.currentTarget, [task]) : finish(task))}
    >
      {status && <StatusIcon {...standing(status, statuses)} />}
    </button>
  );
}
