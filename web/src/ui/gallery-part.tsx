/** The frame of each part of the gallery. */
import type { ReactNode } from 'react';

export function Part({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) {
  return (
    <section className="gallery-part" data-wide={wide || undefined} id={title.toLowerCase().replace(/\W+/g, '-')}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export const Row = ({ children }: { children: ReactNode }) => <div className="gallery-row">{children}</div>;
