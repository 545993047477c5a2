/** A part of a task with its heading: checklist, files, comments. */
import type { ReactNode } from 'react';
import s from './task.module.css';

interface SectionProps {
  title: string;
  /** Beside the title, quietly: a count. */
  count?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
}

export function Section({ title, count, tools, children }: SectionProps) {
  return (
    <section className={s.section} aria-label={title}>
      <header className={s.head}>
        <h3 className={s.heading}>{title}</h3>
        {count !== undefined && <span className={s.count}>{count}</span>}
        {tools && <span className={s.tools}>{tools}</span>}
      </header>
      {children}
    </section>
  );
}
