/** One's own entries, each a line that opens for correction. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Entry, Id } from '../../data/rows.ts';
import { dayInFull, dayInWords } from '../../ui/dates.ts';
import { useToday } from '../../work/tasks/today.ts';
import { onClock } from '../spent.ts';
import { EntryDialog } from './EntryDialog.tsx';
import s from './entry.module.css';

export function EntryList({ entries }: { entries: readonly Entry[] }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState<Id | null>(null);
  if (!entries.length) return null;
  return (
    <>
      <ul className={s.list} aria-label={t`Your hours`}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Line entry={entry} onOpen={() => setOpened(entry.id)} />
          </li>
        ))}
      </ul>
      {opened && <EntryDialog id={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function Line({ entry, onOpen }: { entry: Entry; onOpen: () => void }) {
  const { t } = useLingui();
  const today = useToday();
  return (
    <AriaButton
      className={s.line}
      aria-label={t`${onClock(entry.minutes)} on ${dayInFull(entry.day)}: correct`}
      onPress={onOpen}
    >
      <span className={s.minutes}>{onClock(entry.minutes)}</span>
      <span className={s.day}>{dayInWords(entry.day, today)}</span>
      <span className={s.note}>{entry.note}</span>
      {entry.billable && <span className={s.mark}>{t`billable`}</span>}
    </AriaButton>
  );
}
