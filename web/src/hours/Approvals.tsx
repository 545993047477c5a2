/** The weeks that were handed in to those who lead: looked into, approved, or sent back with a reason. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Id, Sheet } from '../data/rows.ts';
import { Top } from '../shell/top.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { useGo } from '../shell/go.ts';
import { Decided } from './approve/Decided.tsx';
import { Waiting } from './approve/Waiting.tsx';
import s from './approve/approve.module.css';
import { HoursTabs, useHandedIn } from './Tabs.tsx';

export function Approvals() {
  const { t } = useLingui();
  const go = useGo();
  const all = useHandedIn().toSorted(newestWeekFirst);
  const waiting = all.filter((sheet) => sheet.state === 'submitted');
  const decided = all.filter((sheet) => sheet.decided_at !== null);
  const [opened, setOpened] = useState<Id | null>(null);
  const toggle = (id: Id) => setOpened(opened === id ? null : id);
  return (
    <>
      <Top title={t`Weeks to approve`}>
        <HoursTabs />
      </Top>
      <div className={s.screen}>
        {waiting.length === 0 && (
          <EmptyState picture="done" action={<Button onPress={() => go('/timesheet')}>{t`Go to my week`}</Button>}>
            {t`Nothing waits for you: weeks that people hand in to projects you lead stand here.`}
          </EmptyState>
        )}
        <ul className={s.list} aria-label={t`Waiting for approval`}>
          {waiting.map((sheet) => (
            <li key={sheet.id}>
              <Waiting sheet={sheet} isOpen={opened === sheet.id} onToggle={() => toggle(sheet.id)} />
            </li>
          ))}
        </ul>
        {decided.length > 0 && <Decided sheets={decided} />}
      </div>
    </>
  );
}

const newestWeekFirst = (a: Sheet, b: Sheet): number =>
  b.week.localeCompare(a.week) || a.submitted_at.localeCompare(b.submitted_at);
