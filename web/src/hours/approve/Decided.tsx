/** Weeks that were decided about lately, each with the way back: an approved one is opened by sending it back. */
import { useLingui } from '@lingui/react/macro';
import { CircleCheck, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { usePerson, useProject } from '../../data/hooks.ts';
import type { Sheet } from '../../data/rows.ts';
import { Button } from '../../ui/button.tsx';
import { dayAndMonth } from '../../ui/dates.ts';
import { onClock } from '../spent.ts';
import { SendBack } from './SendBack.tsx';
import s from './approve.module.css';

const MOST = 20;

export function Decided({ sheets }: { sheets: readonly Sheet[] }) {
  const { t } = useLingui();
  return (
    <section aria-label={t`Decided lately`}>
      <h2 className={s.heading}>{t`Decided lately`}</h2>
      <ul className={s.list}>
        {sheets.slice(0, MOST).map((sheet) => (
          <li key={sheet.id}>
            <One sheet={sheet} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ sheet }: { sheet: Sheet }) {
  const { t } = useLingui();
  const name = usePerson(sheet.person_id)?.name ?? '';
  const by = usePerson(sheet.decided_by_id)?.name ?? '';
  const project = useProject(sheet.project_id)?.name ?? '';
  const [isAsked, setAsked] = useState(false);
  const isApproved = sheet.state === 'approved';
  return (
    <div className={s.decided}>
      {isApproved ? <CircleCheck size={14} aria-hidden /> : <Undo2 size={14} aria-hidden />}
      <span>
        {isApproved
          ? t`${name}, ${dayAndMonth(sheet.week)}, ${project}, ${onClock(sheet.minutes)}: approved by ${by}`
          : t`${name}, ${dayAndMonth(sheet.week)}, ${project}: sent back by ${by}, “${sheet.reason}”`}
      </span>
      {isApproved && (
        <Button size="small" tone="ghost" aria-label={t`Open the week of ${name} again`} onPress={() => setAsked(true)}>
          {t`Open again`}
        </Button>
      )}
      {isAsked && <SendBack sheet={sheet} onClose={() => setAsked(false)} />}
    </div>
  );
}
