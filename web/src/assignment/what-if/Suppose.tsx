/** Adding something to a draft: an absence, somebody new, another date, a task less. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Answer } from '../../data/ask.ts';
import type { Id, Project } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { Absence } from './Absence.tsx';
import { Hire } from './Hire.tsx';
import { Dropped, Due } from './OfTask.tsx';
import s from './what-if.module.css';

type Kind = 'absence' | 'hire' | 'due' | 'dropped';

export interface SupposeProps {
  plan: Id;
  project: Project;
  /** Gives the command and closes the form. */
  onDone: (given: Promise<Answer>) => void;
}

const FORMS = { absence: Absence, hire: Hire, due: Due, dropped: Dropped };

export function Suppose({ plan, project }: { plan: Id; project: Project }) {
  const { t } = useLingui();
  const [kind, setKind] = useState<Kind | null>(null);
  const kinds: { id: Kind; label: string }[] = [
    { id: 'absence', label: t`Somebody is away` },
    { id: 'hire', label: t`Somebody new joins` },
    { id: 'due', label: t`A date moves` },
    { id: 'dropped', label: t`A task is dropped` },
  ];
  const done = (given: Promise<Answer>) => {
    setKind(null);
    void act(given);
  };
  const Form = kind && FORMS[kind];
  return (
    <>
      <Menu label={t`Suppose`} trigger={<Button size="small">{t`Suppose…`}</Button>}>
        {kinds.map(({ id, label }) => (
          <MenuItem key={id} label={label} onAction={() => setKind(id)} />
        ))}
      </Menu>
      {Form && (
        <div className={s.form}>
          <Form plan={plan} project={project} onDone={done} />
          <Button size="small" tone="ghost" onPress={() => setKind(null)}>{t`Cancel`}</Button>
        </div>
      )}
    </>
  );
}
