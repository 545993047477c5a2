/** How one's own estimates turn out: told to whoever made them, and to nobody else. */
import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { TaskTitle } from '../assignment/TaskTitle.tsx';
import { useLeaning } from '../data/forecast.ts';
import type { Leaning } from '../data/forecast-rows.ts';
import { useTask } from '../data/hooks.ts';
import { formatEffort } from '../ui/effort.ts';
import s from './forecast.module.css';
import { hoursInWords } from './words.ts';

const ENOUGH = 5;
const NEWEST = 6;

export function OwnEstimates() {
  const { t } = useLingui();
  const heading = useId();
  const leaning = useLeaning();
  if (!leaning?.count) return null;
  return (
    <section className={s.part} aria-labelledby={heading}>
      <h2 id={heading}>{t`How your estimates turn out`}</h2>
      <p className={s.lead}>
        {leaning.count < ENOUGH
          ? t`Only ${leaning.count} of the tasks you estimated are finished so far; from ${ENOUGH} on this tells more.`
          : inWords(leaning, t)}
      </p>
      <ul className={s.late}>
        {leaning.tasks.slice(0, NEWEST).map(([task, estimated, taken]) => (
          <One key={task} task={task} estimated={estimated} taken={taken} />
        ))}
      </ul>
      <p className={s.note}>{t`Only you see this. No forecast and nobody else uses it.`}</p>
    </section>
  );
}

type Say = ReturnType<typeof useLingui>['t'];

function inWords({ count, middle, low, high }: Leaning, t: Say): string {
  const times = (ratio: number) => (Math.round(ratio * 10) / 10).toString();
  return t`Of ${count} finished tasks that you estimated, half took between ${times(low)} and ${times(high)} times what you said; in the middle ${times(middle)} times.`;
}

function One({ task, estimated, taken }: { task: string; estimated: number; taken: number }) {
  const { t } = useLingui();
  const row = useTask(task);
  if (!row) return null;
  return (
    <li>
      <TaskTitle id={task} />
      <span className={s.numbers}>{t`${formatEffort(estimated)} → ${hoursInWords(taken)}`}</span>
    </li>
  );
}
