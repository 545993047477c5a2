/** Tasks nobody answers for that fit the viewer, each with the reasons; one press picks a task up. */
import { useLingui } from '@lingui/react/macro';
import { ChevronRight, Hand } from 'lucide-react';
import { useRef, useState } from 'react';
import { reasonsOf } from '../../assignment/reasons.ts';
import { taskKeyOf, useProject } from '../../data/hooks.ts';
import { ScoreBars } from '../../ui/bars.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { DueDate } from '../../ui/due-date.tsx';
import { formatEffort } from '../../ui/effort.ts';
import { HueSquare } from '../../ui/picker/index.ts';
import { PriorityIcon } from '../../ui/priority-icon.tsx';
import { cursor, useAwaitedFocus, useIsCursor } from '../tasks/cursor.ts';
import { PeekLink } from '../tasks/PeekLink.tsx';
import { useToday } from '../tasks/today.ts';
import s from './open-tasks.module.css';
import { type OpenTasks as Open, type OpenTask, take } from './use-open-tasks.ts';

/** So many stand here before somebody asks for more. */
export const AT_FIRST = 5;

interface OpenTasksProps {
  open: Open;
  /** How many are shown. */
  count: number;
  onMore: () => void;
}

export function OpenTasks({ open, count, onMore }: OpenTasksProps) {
  const { t } = useLingui();
  const { isAllowed, isLoading, problem, tasks } = open;
  if (!isAllowed || isLoading) return null;
  return (
    <section className={s.section} aria-labelledby="open-tasks">
      <h2 id="open-tasks" className={s.heading}>
        {t`Open tasks that fit you`} {tasks.length > 0 && <span className={s.count}>{tasks.length}</span>}
      </h2>
      {tasks.length > 0 ? (
        <ul>
          {tasks.slice(0, count).map((each, at) => (
            <OneOpen key={each.task.id} open={each} isFirst={at === 0} />
          ))}
        </ul>
      ) : (
        <p className={s.quiet}>
          {problem ??
            t`Tasks nobody has yet, that you know how to do and have time for, stand here for you to pick up.`}
        </p>
      )}
      {tasks.length > count && (
        <Button size="small" tone="ghost" onPress={onMore}>{t`Show all ${tasks.length}`}</Button>
      )}
    </section>
  );
}

function OneOpen({ open, isFirst }: { open: OpenTask; isFirst: boolean }) {
  const { t } = useLingui();
  const { task } = open;
  const row = useRef<HTMLLIElement>(null);
  const [isUnfolded, setUnfolded] = useState(false);
  const isCursor = useIsCursor(task.id);
  useAwaitedFocus(row, task.id);
  const key = taskKeyOf(task);
  return (
    <li
      ref={row}
      className={s.open}
      tabIndex={isCursor || isFirst ? 0 : -1}
      data-spot={task.id}
      data-open-task
      onFocus={() => cursor.set(task.id)}
    >
      <IconButton
        className={s.fold!}
        size="small"
        label={isUnfolded ? t`Hide the reasons` : t`Show the reasons`}
        icon={<ChevronRight />}
        aria-expanded={isUnfolded}
        onPress={() => setUnfolded(!isUnfolded)}
      />
      <PeekLink task={task} className={s.title}>
        {task.title}
      </PeekLink>
      <Facts open={open} />
      <Button size="small" icon={<Hand />} keys="T" aria-label={t`Pick up ${key}`} onPress={() => take(task)}>
        {t`Pick up`}
      </Button>
      {isUnfolded && (
        <div className={s.why}>
          <ScoreBars reasons={reasonsOf(open)} />
        </div>
      )}
    </li>
  );
}

function Facts({ open: { task } }: { open: OpenTask }) {
  const project = useProject(task.project_id);
  const today = useToday();
  return (
    <span className={s.facts}>
      {task.priority > 0 && <PriorityIcon priority={task.priority} named />}
      {task.effort !== null && <span>{formatEffort(task.effort)}</span>}
      {task.due && <DueDate due={task.due} today={today} />}
      <span className={s.project} title={project?.name}>
        {project && <HueSquare hue={project.hue} />}
        {taskKeyOf(task)}
      </span>
    </span>
  );
}
