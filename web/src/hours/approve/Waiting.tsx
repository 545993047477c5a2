/** A week that waits: who, where, how much; opened it shows its days. */
import { useLingui } from '@lingui/react/macro';
import { Check, ChevronDown, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useMyId, usePerson, useProject } from '../../data/hooks.ts';
import { approveSheet } from '../../data/hours-commands.ts';
import type { Sheet } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { addDays, dayAndMonth } from '../../ui/dates.ts';
import { onClock } from '../spent.ts';
import { SendBack } from './SendBack.tsx';
import { SheetLines } from './SheetLines.tsx';
import s from './approve.module.css';

interface WaitingProps {
  sheet: Sheet;
  isOpen: boolean;
  onToggle: () => void;
}

export function Waiting({ sheet, isOpen, onToggle }: WaitingProps) {
  const { t } = useLingui();
  const person = usePerson(sheet.person_id);
  const project = useProject(sheet.project_id);
  const me = useMyId();
  const [isAsked, setAsked] = useState(false);
  const name = person?.name ?? '';
  const week = `${dayAndMonth(sheet.week)} – ${dayAndMonth(addDays(sheet.week, 6))}`;
  return (
    <article className={s.sheet} aria-label={t`${name}, ${week}, ${project?.name ?? ''}`}>
      <header className={s.head}>
        <AriaButton className={s.who} aria-expanded={isOpen} onPress={onToggle}>
          <ChevronDown size={14} aria-hidden data-open={isOpen || undefined} />
          <Avatar person={person} />
          <span className={s.name}>{name}</span>
          <span className={s.quiet}>
            {week} · {project?.name}
          </span>
          <strong className={s.sum}>{onClock(sheet.minutes)}</strong>
          {sheet.billable_minutes > 0 && (
            <span className={s.quiet}>{t`${onClock(sheet.billable_minutes)} billable`}</span>
          )}
        </AriaButton>
        <span className={s.deeds}>
          <Button size="small" icon={<Undo2 />} onPress={() => setAsked(true)}>{t`Send back`}</Button>
          <Button
            size="small"
            tone="primary"
            icon={<Check />}
            onPress={() => void act(approveSheet(sheet.id), t`Week of ${name} approved`)}
          >
            {t`Approve`}
          </Button>
        </span>
      </header>
      {sheet.person_id === me && (
        <p className={s.quiet}>{t`This is your own week: somebody else who leads there approves it.`}</p>
      )}
      {isOpen && <SheetLines sheet={sheet} />}
      {isAsked && <SendBack sheet={sheet} onClose={() => setAsked(false)} />}
    </article>
  );
}
