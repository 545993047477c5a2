/** Suppose somebody is away. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Id } from '../../data/rows.ts';
import { supposeAbsence } from '../../data/what-if-commands.ts';
import { DaysAway, NO_DAYS } from '../../people/person/DaysAway.tsx';
import { Button } from '../../ui/button.tsx';
import { PersonPicker } from '../../ui/picker/index.ts';
import { workersOf } from '../../work/tasks/facts.ts';
import { useToday } from '../../work/tasks/today.ts';
import type { SupposeProps } from './Suppose.tsx';

export function Absence({ plan, project, onDone }: SupposeProps) {
  const { t } = useLingui();
  const today = useToday();
  const [person, setPerson] = useState<Id | null>(null);
  const [away, setAway] = useState(NO_DAYS);
  const { start, end } = away;
  return (
    <>
      <PersonPicker
        label={t`Who is away`}
        look="boxed"
        allowNone={false}
        value={person}
        people={workersOf([project.id])}
        onPick={setPerson}
      />
      <DaysAway days={away} today={today} earliest={today} onChange={setAway} />
      <Button
        size="small"
        tone="primary"
        isDisabled={!person || !start || !end}
        onPress={() => person && start && end && onDone(supposeAbsence(plan, person, start, end))}
      >{t`Suppose it`}</Button>
    </>
  );
}
