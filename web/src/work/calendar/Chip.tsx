/** A task or time off on the days of one week: opened with a click, taken to other days with mouse, finger or keys. */
import { useLingui } from '@lingui/react/macro';
import { memo, type MouseEvent, useRef } from 'react';
import { taskKeyOf, usePerson, useProject, useRow } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { type Day, dayInWords, dueInWords } from '../../ui/dates.ts';
import { hueStyle } from '../../ui/hue.ts';
import { cursor, useAwaitedFocus, useIsCursor } from '../tasks/cursor.ts';
import { useOpening } from '../tasks/opening.tsx';
import { isPlain } from '../tasks/PeekLink.tsx';
import { useToday } from '../tasks/today.ts';
import s from './day.module.css';
import { useTaskDrag } from './drag.ts';
import { Fact } from './Fact.tsx';
import type { Piece } from './layout.ts';
import { mayMove } from './moving.ts';

export const Chip = memo(function Chip({ piece, day }: { piece: Piece; day: Day }) {
  const place = { '--lane': piece.lane, '--days': piece.days } as React.CSSProperties;
  return (
    <div className={s.place} style={place}>
      {piece.task ? <TaskChip piece={piece} task={piece.task} day={day} /> : <Fact span={piece} />}
    </div>
  );
});

function TaskChip({ piece, task, day }: { piece: Piece; task: Task; day: Day }) {
  const chip = useRef<HTMLButtonElement>(null);
  const opening = useOpening();
  const today = useToday();
  const project = useProject(task.project_id);
  const person = usePerson(task.assignee_id);
  const isCursor = useIsCursor(task.id);
  useTaskDrag(chip, task.id, { day, days: piece.days }, mayMove(task));
  useAwaitedFocus(chip, task.id);
  const press = (event: MouseEvent) => isPlain(event) && opening.peek(task);
  const isLate = task.done_at === null && task.due !== null && task.due < today;
  return (
    <button
      ref={chip}
      type="button"
      tabIndex={-1}
      className={s.chip}
      style={hueStyle(project?.hue ?? 0)}
      data-spot={piece.before ? undefined : task.id}
      data-done={task.done_at !== null || undefined}
      data-late={isLate || undefined}
      data-before={piece.before || undefined}
      data-after={piece.after || undefined}
      data-cursor={isCursor || undefined}
      aria-label={useWords(task, person?.name)}
      onFocus={() => cursor.set(task.id)}
      onClick={press}
    >
      <span className={s.chipTitle}>{task.title}</span>
      {person && <Avatar person={person} size={16} />}
    </button>
  );
}

function useWords(task: Task, who: string | undefined): string {
  const { t } = useLingui();
  const today = useToday();
  const status = useRow('status', task.status_id);
  const due = task.due ? t`due ${dueInWords(task.due, today, task.done_at !== null)}` : null;
  const from = task.start && task.start !== task.due ? t`from ${dayInWords(task.start, today)}` : null;
  return [`${taskKeyOf(task)} ${task.title}`, from, due, status?.name, who].filter(Boolean).join(', ');
}
