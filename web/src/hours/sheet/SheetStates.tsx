/** What became of a week that was handed in, project by project, in sentences. */
import { useLingui } from '@lingui/react/macro';
import { CircleCheck, Hourglass, Undo2 } from 'lucide-react';
import { usePerson, useProject } from '../../data/hooks.ts';
import { takeBackWeek } from '../../data/hours-commands.ts';
import type { Day, Sheet } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { dayAndMonth } from '../../ui/dates.ts';
import { onClock } from '../spent.ts';
import { useSheets } from './locks.ts';
import s from './timesheet.module.css';

export function SheetStates({ week }: { week: Day }) {
  const { t } = useLingui();
  const sheets = useSheets(week).filter((sheet) => sheet.state !== 'open');
  const waiting = sheets.find((sheet) => sheet.state === 'submitted');
  if (!sheets.length) return null;
  const back = () => waiting && void act(takeBackWeek(waiting.id), t`Week of ${dayAndMonth(week)} taken back`);
  return (
    <section className={s.states} aria-label={t`What became of this week`}>
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet.id}>
            <State sheet={sheet} />
          </li>
        ))}
      </ul>
      {waiting && <Button size="small" icon={<Undo2 />} onPress={back}>{t`Take back`}</Button>}
    </section>
  );
}

function State({ sheet }: { sheet: Sheet }) {
  const { t } = useLingui();
  const project = useProject(sheet.project_id)?.name ?? '';
  const by = usePerson(sheet.decided_by_id)?.name ?? t`a lead`;
  const spent = onClock(sheet.minutes);
  if (sheet.state === 'sent_back') {
    return (
      <Banner tone="warn">{t`${by} sent ${project} back: “${sheet.reason}” Correct it and hand it in again.`}</Banner>
    );
  }
  if (sheet.state === 'approved') {
    return (
      <span className={s.state}>
        <CircleCheck size={14} aria-hidden />
        {t`${project}, ${spent}: approved by ${by}. These hours stay as they are; a lead can send them back.`}
      </span>
    );
  }
  return (
    <span className={s.state}>
      <Hourglass size={14} aria-hidden />
      {t`${project}, ${spent}: waits for approval. Its leads see the days, tasks, minutes and notes.`}
    </span>
  );
}
