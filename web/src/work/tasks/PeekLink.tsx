/** A link to a task's page; a plain press opens the task in the panel instead, and any other does what links do. */
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { taskKeyOf } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import { pageOf } from '../../shell/go.ts';
import { useOpening } from './opening.tsx';

interface PeekLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  task: Task;
}

export function PeekLink({ task, children, ...rest }: PeekLinkProps) {
  const opening = useOpening();
  const peek = (event: MouseEvent) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    opening.peek(task);
  };
  return (
    <a {...rest} href={pageOf(taskKeyOf(task))} onClick={peek}>
      {children}
    </a>
  );
}

/** Whether no key is held with a press that asks for a new tab or window. */
export const isPlain = (event: MouseEvent): boolean => !event.metaKey && !event.ctrlKey && !event.shiftKey;
