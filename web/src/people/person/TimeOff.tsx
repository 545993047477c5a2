/** When somebody is away. Why they are is nobody's business and is not asked. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useState } from 'react';
import { addAbsence, cancelAbsence } from '../../data/commands.ts';
import { useRows } from '../../data/hooks.ts';
import type { Absence, Day, Person } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { daysBetween } from '../../ui/dates.ts';
import { useToday } from '../../work/tasks/today.ts';
import { comingAbsences, spanInWords } from '../absences.ts';
import { useAttempt } from '../attempt.ts';
import { DaysAway, NO_DAYS } from './DaysAway.tsx';
import s from './person.module.css';

export function TimeOff({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const { t } = useLingui();
  const today = useToday();
  const absences = useRows('absence', { of: { person_id: person.id }, where: (row) => !row.cancelled }, [person.id]);
  const coming = comingAbsences(absences, today);
  return (
    <section className={s.section} aria-label={t`Time off`}>
      <h2 className={s.heading}>{t`Time off`}</h2>
      {!coming.length && <p className={s.quiet}>{t`None planned.`}</p>}
      <ul className={s.spans}>
        {coming.map((absence) => (
          <Span key={absence.id} absence={absence} today={today} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange && <Plan person={person} today={today} />}
    </section>
  );
}

function Span({ absence, today, mayChange }: { absence: Absence; today: Day; mayChange: boolean }) {
  const { t } = useLingui();
  const words = spanInWords(absence, today);
  return (
    <li>
      <span className="tabular">{words}</span>
      {mayChange && (
        <IconButton
          size="small"
          label={t`Be there after all: ${words}`}
          icon={<X />}
          onPress={() => void act(cancelAbsence(absence.id), t`Time off taken back`)}
        />
      )}
    </li>
  );
}

function Plan({ person, today }: { person: Person; today: Day }) {
  const { t } = useLingui();
  const { isBusy, attempt, elsewhere } = useAttempt();
  const [away, setAway] = useState(NO_DAYS);
  const { start, end } = away;
  const days = start && end ? daysBetween(start, end) + 1 : 0;
  const enter = async () => {
    if (!start || !end || !(await attempt(() => addAbsence(person.id, start, end)))) return;
    setAway(NO_DAYS);
  };
  const problem = elsewhere();
  return (
    <>
      {problem && <Banner tone="bad">{problem}</Banner>}
      <div className={s.plan}>
        <DaysAway days={away} today={today} onChange={setAway} />
        <Button isPending={isBusy} isDisabled={days < 1} onPress={() => void enter()}>
          {days ? enterInWords(days) : t`Enter time off`}
        </Button>
      </div>
    </>
  );
}

const enterInWords = (days: number): string => plural(days, { one: 'Enter # day off', other: 'Enter # days off' });
