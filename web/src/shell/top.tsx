/** The bar over every screen: the screen says its title and brings its tools, the bar itself stays. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { say } from './live.tsx';
import s from './top.module.css';

interface Slots {
  start: HTMLElement | null;
  tools: HTMLElement | null;
}

const Bar = createContext<Slots>({ start: null, tools: null });

/** `end` stands at the very right, whatever the screen brings. */
export function WithTopBar({ menu, end, children }: { menu: ReactNode; end?: ReactNode; children: ReactNode }) {
  const [start, setStart] = useState<HTMLElement | null>(null);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  return (
    <Bar value={{ start, tools }}>
      <header className={s.bar}>
        {menu}
        <div ref={setStart} className={s.start} />
        <div ref={setTools} className={s.tools} />
        {end}
      </header>
      {children}
    </Bar>
  );
}

/** Sets the title of the screen (its only h1); `children` stand beside it: tabs, a count. */
export function Top({ title, children }: { title: string; children?: ReactNode }) {
  const { start } = useContext(Bar);
  useEffect(() => {
    document.title = `${title} · Tutti`;
    say(title);
  }, [title]);
  if (!start) return null;
  return createPortal(
    <>
      <h1 className={s.title}>{title}</h1>
      {children}
    </>,
    start,
  );
}

/** Buttons at the right end of the bar. */
export function Tools({ children }: { children: ReactNode }) {
  const { tools } = useContext(Bar);
  return tools && createPortal(children, tools);
}
