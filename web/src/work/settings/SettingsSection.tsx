/** A part of a settings page: a heading, a sentence, and what can be set. */
import type { ReactNode } from 'react';
import s from './settings.module.css';

interface SettingsSectionProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

export function SettingsSection({ title, lead, children }: SettingsSectionProps) {
  return (
    <section className={s.section} aria-label={title}>
      <header className={s.head}>
        <div>
          <h2 className={s.heading}>{title}</h2>
          {lead && <p className={s.lead}>{lead}</p>}
        </div>
      </header>
      {children}
    </section>
  );
}
