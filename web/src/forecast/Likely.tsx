/** The tasks of a project that are most likely late, each with why; nothing where all have time. */
import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { TaskTitle } from '../assignment/TaskTitle.tsx';
import { useOutlooks } from '../data/forecast.ts';
import type { Id } from '../data/rows.ts';
import s from './forecast.module.css';
import { RiskChip } from './RiskChip.tsx';

const MOST = 8;
const LIKELY = 50;

export function Likely({ project }: { project: Id }) {
  const { t } = useLingui();
  const heading = useId();
  const late = useOutlooks(project)
    .filter((each) => (each.late ?? 0) >= LIKELY)
    .sort((one, other) => (other.late ?? 0) - (one.late ?? 0) || other.days - one.days);
  if (!late.length) return null;
  return (
    <section className={s.part} aria-labelledby={heading}>
      <h2 id={heading}>{t`Likely late`}</h2>
      <p
        className={s.lead}
      >{t`${late.length} tasks will probably miss their due date. Open one to see what would help.`}</p>
      <ul className={s.late}>
        {late.slice(0, MOST).map((outlook) => (
          <li key={outlook.id}>
            <TaskTitle id={outlook.task_id} />
            <RiskChip outlook={outlook} />
            <span className={s.note}>{outlook.because}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
