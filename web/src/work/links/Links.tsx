/** What a task waits for and what it blocks: each other task with how the two are tied. */
import { useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { isDraft } from '../../data/drafts.ts';
import { taskKeyOf, useRow, useTask } from '../../data/hooks.ts';
import { removeLink } from '../../data/link-commands.ts';
import type { Link } from '../../data/link-rows.ts';
import type { Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { standing } from '../../ui/picker/index.ts';
import { StatusIcon } from '../../ui/status-icon.tsx';
import { Section } from '../task/Section.tsx';
import { TaskLink } from '../task/TaskLink.tsx';
import task_ from '../task/task.module.css';
import { useHere } from '../tasks/here.tsx';
import s from './links.module.css';
import { pickPredecessor, pickSuccessor } from './pick.tsx';
import { Tie } from './Tie.tsx';
import { useLinksInto, useLinksOutOf, useWaitsFor } from './waiting.ts';

export function Links({ task, isFixed }: { task: Task; isFixed: boolean }) {
  const { t } = useLingui();
  const into = useLinksInto(task.id);
  const outOf = useLinksOutOf(task.id);
  const open = useWaitsFor(task);
  if (isFixed && !into.length && !outOf.length) return null;
  return (
    <Section title={t`Order`} count={open > 0 && t`waits for ${open}`}>
      <Group name={t`Waits for`} task={task} links={into} of="it" isFixed={isFixed} />
      <Group name={t`Blocks`} task={task} links={outOf} of="this" isFixed={isFixed} />
      {!isFixed && (
        <div className={s.begin} data-order>
          <Begin onOpen={(anchor) => pickPredecessor(anchor, task)}>{t`Waits for…`}</Begin>
          <Begin onOpen={(anchor) => pickSuccessor(anchor, task)}>{t`Blocks…`}</Begin>
        </div>
      )}
    </Section>
  );
}

interface GroupProps {
  name: string;
  task: Task;
  links: readonly Link[];
  /** How the line calls the predecessor: the other task is "it", the one we look at is "this". */
  of: 'it' | 'this';
  isFixed: boolean;
}

function Group({ name, task, links, of, isFixed }: GroupProps) {
  if (!links.length) return null;
  return (
    <div>
      <h4 className={s.group}>{name}</h4>
      <ul aria-label={name}>
        {links.map((link) => (
          <Line key={link.id} task={task} link={link} of={of} isFixed={isFixed} />
        ))}
      </ul>
    </div>
  );
}

function Line({ task, link, of, isFixed }: Omit<GroupProps, 'name' | 'links'> & { link: Link }) {
  const { t } = useLingui();
  const { statuses } = useHere();
  const other = useTask(of === 'it' ? link.predecessor_id : link.task_id);
  const status = useRow('status', other?.status_id);
  if (!other || other.away !== null) return null;
  const key = taskKeyOf(other);
  const remove = () =>
    act(
      removeLink(link.id),
      of === 'it' ? t`${taskKeyOf(task)} no longer waits for ${key}` : t`${key} no longer waits for ${taskKeyOf(task)}`,
    );
  return (
    <li className={s.line} data-done={other.done_at ? true : undefined}>
      <span className={s.status}>{status && <StatusIcon {...standing(status, statuses)} />}</span>
      <TaskLink task={other} />
      <span className={s.end}>
        <Tie link={link} of={of} other={key} isFixed={isFixed || isDraft(link)} />
        {!isFixed && !isDraft(link) && (
          <IconButton size="small" label={t`Untie ${key}`} icon={<X />} onPress={() => void remove()} />
        )}
      </span>
    </li>
  );
}

function Begin({ onOpen, children }: { onOpen: (anchor: Element) => void; children: ReactNode }) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <span ref={anchor}>
      <Button
        size="small"
        tone="ghost"
        className={task_.begin!}
        icon={<Plus />}
        onPress={() => {
          const button = anchor.current?.querySelector('button');
          if (button) onOpen(button);
        }}
      >
        {children}
      </Button>
    </span>
  );
}
