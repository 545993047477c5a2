/** The frame of the screens before one is inside: the mark, a title, a sentence, and what is asked. */
import { type FormEvent, type ReactNode, useEffect } from 'react';
import { Banner } from '../ui/banner.tsx';
import { cx } from '../ui/classes.ts';
import s from './door.module.css';

interface DoorProps {
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  children: ReactNode;
  /** Stands under the card: the other way in. */
  below?: ReactNode;
  isWide?: boolean;
}

export function Door({ title, lead, children, below, isWide = false }: DoorProps) {
  useEffect(() => {
    document.title = `${title} · Tutti`;
  }, [title]);
  return (
    <main className={s.door}>
      <div className={cx(s.inside, isWide && s.wide)}>
        <p className={s.brand}>
          <span className={s.mark} aria-hidden />
          Tutti
        </p>
        <div className={s.card}>
          <header className={s.header}>
            <h1 className={s.title}>{title}</h1>
            {lead && <p className={s.lead}>{lead}</p>}
          </header>
          {children}
        </div>
        {below && <p className={s.below}>{below}</p>}
      </div>
    </main>
  );
}

interface DoorFormProps {
  children: ReactNode;
  /** What is wrong and belongs to no field. */
  problem: string | null;
  onSubmit: () => void;
}

export function DoorForm({ children, problem, onSubmit }: DoorFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={s.form} onSubmit={submit} noValidate>
      {problem && <Banner tone="bad">{problem}</Banner>}
      {children}
    </form>
  );
}

/** The buttons under a form, the primary one last. */
export function DoorButtons({ children }: { children: ReactNode }) {
  return <div className={s.buttons}>{children}</div>;
}
