/** On an open task: how much work it probably is, when it is done, how likely late, and why. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Telescope } from 'lucide-react';
import { useId, useState } from 'react';
import { loadTaskForecast, type TaskForecast, useOutlook } from '../data/forecast.ts';
import type { Outlook } from '../data/forecast-rows.ts';
import { useFetched } from '../data/fetched.ts';
import { useTask } from '../data/hooks.ts';
import type { Id } from '../data/rows.ts';
import { Button } from '../ui/button.tsx';
import { dayInWords } from '../ui/dates.ts';
import { formatEffort } from '../ui/effort.ts';
import { TaskTitle } from '../assignment/TaskTitle.tsx';
import { RiskChip } from './RiskChip.tsx';
import s from './risk.module.css';
import { hoursInWords, riskOf, stepInWords } from './words.ts';

/** Draws nothing while nothing is foreseen. */
export function OnTask({ taskId }: { taskId: Id }) {
  const outlook = useOutlook(taskId);
  return outlook ? <Ahead outlook={outlook} /> : null;
}

function Ahead({ outlook }: { outlook: Outlook }) {
  const { t } = useLingui();
  const heading = useId();
  const [isOpen, setOpen] = useState(false);
  const { low, high, p50, p85, because } = outlook;
  return (
    <section className={s.section} aria-labelledby={heading}>
      <h3 id={heading}>
        <Telescope size={15} aria-hidden />
        {t`What lies ahead`}
      </h3>
      {riskOf(outlook) && (
        <p className={s.chance}>
          <RiskChip outlook={outlook} />
          {riskOf(outlook) !== 'late' && (
            <span className={s.number}>{t`late in ${outlook.late ?? 0} of 100 cases`}</span>
          )}
        </p>
      )}
      {because && <p className={s.because}>{because}.</p>}
      <p className={s.because}>
        {t`80 of 100 such tasks take ${hoursInWords(low)} to ${hoursInWords(high)}.`}{' '}
        {p50 && p85 && t`Done by ${dayInWords(p50)} in one case of two, by ${dayInWords(p85)} in 85 of 100.`}
      </p>
      {isOpen ? (
        <Reasons outlook={outlook} />
      ) : (
        <Button size="small" tone="ghost" className={s.more!} onPress={() => setOpen(true)}>{t`Why`}</Button>
      )}
    </section>
  );
}

function Reasons({ outlook }: { outlook: Outlook }) {
  const { t } = useLingui();
  const id = outlook.task_id;
  const { value, problem } = useFetched((signal) => loadTaskForecast(id, signal), id, [id, outlook.seq]);
  if (problem !== null)
    return <p className={s.quiet}>{problem || t`The server cannot be reached. Try again later.`}</p>;
  if (!value) return null;
  return (
    <>
      {value.causes.length > 0 && <Causes forecast={value} />}
      {value.steps.length > 0 && <Steps forecast={value} />}
      {value.examples.length > 0 && <Examples forecast={value} />}
      <p className={s.quiet}>
        {value.steps.length ? value.trust : value.says}{' '}
        {value.mode === 'learned'
          ? t`Own finished tasks of whoever does it are counted in.`
          : t`Nothing about a person's own record is used.`}
      </p>
    </>
  );
}

function Causes({ forecast }: { forecast: TaskForecast }) {
  const { t } = useLingui();
  return (
    <>
      <h4>{t`What makes it late, or not`}</h4>
      <ul className={s.list}>
        {forecast.causes.map((cause) => (
          <li key={cause.code}>
            <span>{cause.says}</span>
            <span className={s.number}>{cause.adds > 0 ? t`towards late` : t`towards in time`}</span>
            {cause.adds > 0 && <small>{cause.helps}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Steps({ forecast }: { forecast: TaskForecast }) {
  const { t } = useLingui();
  const middle = hoursInWords(forecast.estimate * (forecast.quantiles[9] ?? 1));
  return (
    <>
      <h4>{t`From the estimate to the middle of the forecast`}</h4>
      <ul className={s.list}>
        <li>
          <span>{t`Estimated`}</span>
          <span className={s.number}>{formatEffort(forecast.estimate)}</span>
        </li>
        {forecast.steps.map((step) => (
          <li key={step.factor}>
            <span>{step.says.split(':')[0]}</span>
            <span className={s.number}>
              {stepInWords(step.shift)}
              {step.count > 0 && <Trans> ({step.count} tasks)</Trans>}
            </span>
          </li>
        ))}
        <li>
          <span>{t`One case of two takes up to`}</span>
          <span className={s.number}>{middle}</span>
        </li>
      </ul>
    </>
  );
}

function Examples({ forecast }: { forecast: TaskForecast }) {
  const { t } = useLingui();
  return (
    <>
      <h4>{t`Finished tasks most like it`}</h4>
      <ul className={s.list}>
        {forecast.examples.map((one) => (
          <Example key={one.task_id} {...one} />
        ))}
      </ul>
    </>
  );
}

function Example({ task_id, estimate, actual }: TaskForecast['examples'][number]) {
  const { t } = useLingui();
  const task = useTask(task_id);
  if (!task) return null;
  return (
    <li>
      <TaskTitle id={task_id} />
      <span className={s.number}>{t`${formatEffort(estimate)} → ${hoursInWords(actual)}`}</span>
    </li>
  );
}
