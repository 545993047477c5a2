/** Priority as rising bars and a word; urgent is a filled square, so that it is found without colour. */
import { t } from '@lingui/core/macro';
import s from './priority-icon.module.css';
import type { Priority } from './quick-add.ts';

export const PRIORITIES: readonly Priority[] = [0, 1, 2, 3, 4];

export function priorityInWords(priority: Priority): string {
  return [t`No priority`, t`Low`, t`Medium`, t`High`, t`Urgent`][priority] ?? '';
}

/** `named` where no word stands beside it. */
export function PriorityIcon({ priority, named = false }: { priority: Priority; named?: boolean }) {
  const label = named ? priorityInWords(priority) : undefined;
  return (
    <svg
      className={s.icon}
      data-priority={priority}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={!label}
    >
      {priority === 0 && (
        <path d="M3 8.75h2.2M6.9 8.75h2.2M10.8 8.75H13" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      )}
      {priority === 4 && <Urgent />}
      {priority > 0 && priority < 4 && <Bars filled={priority} />}
    </svg>
  );
}

/** Bars and word together. */
export function PriorityName({ priority }: { priority: Priority }) {
  return (
    <span className={s.name}>
      <PriorityIcon priority={priority} />
      {priorityInWords(priority)}
    </span>
  );
}

function Bars({ filled }: { filled: number }) {
  return [0, 1, 2].map((at) => (
    <rect
      key={at}
      x={2.5 + at * 4}
      y={9.5 - at * 3}
      width="3"
      height={4 + at * 3}
      rx="1"
      fill="currentColor"
      opacity={at < filled ? 1 : 0.28}
    />
  ));
}

function Urgent() {
  return (
    <>
      <rect x="2" y="2" width="12" height="12" rx="3" fill="currentColor" />
      <path className={s.mark} d="M8 4.9v3.6M8 11v.1" strokeWidth="1.8" strokeLinecap="round" />
    </>
  );
}
