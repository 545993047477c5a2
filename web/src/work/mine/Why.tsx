/** What speaks for a task now, or what holds it back: in words, under its title. Forecasts have their say here too. */
import { useLingui } from '@lingui/react/macro';
import { taskKeyOf } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import type { Task } from '../../data/rows.ts';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import o from './order.module.css';
import { reasonsFor } from './turns.ts';
import type { Mine } from './use-mine.ts';

/** Why this one is next; how the house orders what the person did not order themselves is one press away. */
export function WhyNext({ task, mine }: { task: Task; mine: Mine }) {
  const { t } = useLingui();
  const reasons = reasonsFor(task, mine.known, mine.left);
  return (
    <p className={o.why}>
      <span>{reasons.length ? reasons.join(' · ') : t`the first of what has no date`}</span>
      <Popover
        label={t`How this order comes about`}
        trigger={<Button size="small" tone="ghost" className={o.how!}>{t`Why?`}</Button>}
      >
        <div className={o.terms}>
          <p>{t`What you put in order yourself stands first, as you put it. Under it Tutti suggests, by these in turn:`}</p>
          <ol>
            <li>{t`already begun`}</li>
            <li>{t`priority, urgent first`}</li>
            <li>{t`others wait for it`}</li>
            <li>{t`due date, the earliest first`}</li>
          </ol>
          <p>{t`It is a suggestion: nothing is moved for you.`}</p>
          <p>{t`“Suggest an order” weighs what waiting a day would cost each task, and shows its terms.`}</p>
        </div>
      </Popover>
    </p>
  );
}

export function WaitsForWhat({ task, mine }: { task: Task; mine: Mine }) {
  const { t } = useLingui();
  const others = mine.known.waits(task);
  if (!others.length) return null;
  const names = others.map((other) => {
    const who = store.row('person', other.assignee_id)?.name;
    return who ? t`${taskKeyOf(other)} ${other.title} (${who})` : t`${taskKeyOf(other)} ${other.title} (nobody yet)`;
  });
  return <p className={o.waits}>{t`waits for ${names.join(', ')}`}</p>;
}
