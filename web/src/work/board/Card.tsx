/** One task as a card: what it is, whose, until when, how far. Everything on it can be changed where it stands. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Clock, CornerDownRight, Ellipsis, ListChecks, MessageSquare, Paperclip, UserRound } from 'lucide-react';
import { type MouseEvent, memo, useRef } from 'react';
import { isDraft } from '../../data/drafts.ts';
import { taskKeyOf, usePerson, useTask } from '../../data/hooks.ts';
import type { Person, Task } from '../../data/rows.ts';
import { pageOf } from '../../shell/go.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { cx } from '../../ui/classes.ts';
import { dueInWords } from '../../ui/dates.ts';
import { DueDate } from '../../ui/due-date.tsx';
import { formatEffort } from '../../ui/effort.ts';
import { PriorityIcon, priorityInWords } from '../../ui/priority-icon.tsx';
import { LabelTag } from '../../ui/tags.tsx';
import { waitsInWords } from '../links/in-words.ts';
import { Waits } from '../links/Waits.tsx';
import { useWaitsFor } from '../links/waiting.ts';
import { cell, choose, cursor, useAwaitedFocus, useIsChosen } from '../tasks/cursor.ts';
import { type Here, useHere } from '../tasks/here.tsx';
import { useOpening } from '../tasks/opening.tsx';
import { isPlain } from '../tasks/PeekLink.tsx';
import { openTaskMenu } from '../tasks/task-menu.tsx';
import { pickFor, type Verb } from '../tasks/verbs.ts';
import s from './card.module.css';
import { useCardDrag } from './drag.ts';

interface CardProps {
  task: Task;
  position: number;
  of: number;
  /** Whether Tab stops here; the other cards of the column are reached by the arrow keys. */
  isStop: boolean;
}

export const Card = memo(function Card({ task, position, of, isStop }: CardProps) {
  const { t } = useLingui();
  const here = useHere();
  const slot = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const { edge, isTaken } = useCardDrag(slot, card, task.id, here.works && !isDraft(task));
  const isChosen = useIsChosen(task.id);
  const open = useCardPress(task);
  const assignee = usePerson(task.assignee_id);
  const waits = useWaitsFor(task);
  const words = useCardInWords(task, assignee, waits, here);
  useAwaitedFocus(card, task.id);
  return (
    <div ref={slot} className={s.slot} role="listitem" data-edge={edge ?? undefined}>
      <div
        ref={card}
        className={cx(s.card, isChosen && s.chosen, isTaken && s.taken)}
        tabIndex={isStop ? 0 : -1}
        data-spot={task.id}
        role="group"
        aria-roledescription={t`card`}
        aria-label={`${words}. ${t`${position} of ${of}`}${isChosen ? t`, chosen` : ''}`}
        onFocus={() => cursor.set(task.id)}
        onClick={open}
      >
        <CardTop task={task} assignee={assignee} isStop={isStop} />
        <p className={s.title}>{task.title}</p>
        <Labels task={task} />
        <Foot task={task} waits={waits} isStop={isStop} />
      </div>
    </div>
  );
});

function CardTop({ task, assignee, isStop }: { task: Task; assignee: Person | undefined; isStop: boolean }) {
  const { t } = useLingui();
  const { works } = useHere();
  const opening = useOpening();
  const parent = useTask(task.parent_id);
  const key = taskKeyOf(task);
  const tabIndex = isStop ? 0 : -1;
  return (
    <div className={s.top}>
      <a
        className={s.key}
        href={pageOf(key)}
        draggable={false}
        tabIndex={-1}
        onClick={(event) => isPlain(event) && event.preventDefault()}
      >
        {key}
      </a>
      {parent && (
        <span className={cx(s.parent, 'clip')}>
          <CornerDownRight size={11} aria-hidden />
          <span className="clip">{parent.title}</span>
        </span>
      )}
      <button
        type="button"
        className={s.more}
        tabIndex={tabIndex}
        aria-label={t`Actions for ${key}`}
        onClick={(event) => {
          event.stopPropagation();
          openTaskMenu(event.currentTarget, task, works, () => opening.page(task));
        }}
      >
        <Ellipsis size={15} aria-hidden />
      </button>
      <Value
        verb="assignee"
        task={task}
        isStop={isStop}
        says={assignee ? t`Assignee: ${assignee.name}` : t`Give it to somebody`}
      >
        {assignee ? <Avatar person={assignee} /> : <UserRound className={s.seat} size={14} aria-hidden />}
      </Value>
    </div>
  );
}

function Labels({ task }: { task: Task }) {
  const { labels } = useHere();
  const own = labels.filter((label) => task.label_ids.includes(label.id));
  if (!own.length) return null;
  return (
    <div className={s.labels} data-cell="labels">
      {own.map((label) => (
        <LabelTag key={label.id} label={label} />
      ))}
    </div>
  );
}

function Foot({ task, waits, isStop }: { task: Task; waits: number; isStop: boolean }) {
  const { t } = useLingui();
  const { today } = useHere();
  const facts = [task.priority, task.due, task.effort, task.item_count, task.comment_count, task.file_count, waits];
  if (!facts.some(Boolean)) return null;
  return (
    <div className={s.foot}>
      {task.priority > 0 && (
        <Value verb="priority" task={task} isStop={isStop} says={t`Priority: ${priorityInWords(task.priority)}`}>
          <PriorityIcon priority={task.priority} />
        </Value>
      )}
      {task.due && (
        <Value verb="due" task={task} isStop={isStop} says={t`Due: ${dueInWords(task.due, today, !!task.done_at)}`}>
          <DueDate due={task.due} today={today} done={task.done_at !== null} />
        </Value>
      )}
      {task.effort !== null && (
        <span className={s.fact}>
          <Clock size={12} aria-hidden />
          {formatEffort(task.effort)}
        </span>
      )}
      <Waits count={waits} />
      <span className={s.facts}>
        {task.item_count > 0 && (
          <span className={cx(s.fact, task.item_done_count === task.item_count && s.whole)}>
            <ListChecks size={13} aria-hidden />
            {task.item_done_count}/{task.item_count}
          </span>
        )}
        {task.comment_count > 0 && (
          <span className={s.fact}>
            <MessageSquare size={12} aria-hidden />
            {task.comment_count}
          </span>
        )}
        {task.file_count > 0 && (
          <span className={s.fact}>
            <Paperclip size={12} aria-hidden />
            {task.file_count}
          </span>
        )}
      </span>
    </div>
  );
}

interface ValueProps {
  verb: Verb;
  task: Task;
  isStop: boolean;
  says: string;
  children: React.ReactNode;
}

/** A value on the card that opens its picker. */
function Value({ verb, task, isStop, says, children }: ValueProps) {
  const { works } = useHere();
  return (
    <button
      type="button"
      className={s.value}
      data-cell={verb}
      tabIndex={isStop ? 0 : -1}
      aria-label={says}
      disabled={!works}
      onClick={(event) => {
        event.stopPropagation();
        pickFor(verb, event.currentTarget, [task]);
      }}
    >
      {children}
    </button>
  );
}

function useCardPress(task: Task) {
  const opening = useOpening();
  return (event: MouseEvent) => {
    cell.set(null);
    cursor.set(task.id);
    if (event.metaKey || event.ctrlKey) {
      if (!(event.target as Element).closest('a')) choose(task.id);
    } else {
      opening.peek(task);
    }
  };
}

/** Everything the card shows, as one would read it out. */
function useCardInWords(task: Task, assignee: Person | undefined, waits: number, { labels, today }: Here): string {
  const { t } = useLingui();
  return [
    `${taskKeyOf(task)} ${task.title}`,
    waits > 0 && waitsInWords(waits),
    task.priority > 0 && priorityInWords(task.priority),
    assignee?.name ?? t`nobody yet`,
    task.due && t`due ${dueInWords(task.due, today, task.done_at !== null)}`,
    ...labels.filter((label) => task.label_ids.includes(label.id)).map((label) => label.name),
    task.effort && formatEffort(task.effort),
    task.item_count > 0 && t`checklist ${task.item_done_count} of ${task.item_count}`,
    task.comment_count > 0 && plural(task.comment_count, { one: '# comment', other: '# comments' }),
    task.file_count > 0 && plural(task.file_count, { one: '# file', other: '# files' }),
  ]
    .filter(Boolean)
    .join(', ');
}
