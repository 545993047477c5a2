/** What a team lacks for the work nobody has yet: hours of a skill, a second person who has it, or anybody at all. */
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { type Advice, loadAdvice } from '../../data/fairness.ts';
import { useFetched } from '../../data/fetched.ts';
import { useRow } from '../../data/hooks.ts';
import type { Id } from '../../data/rows.ts';
import { Banner } from '../../ui/banner.tsx';
import { TaskTitle } from '../TaskTitle.tsx';
import s from './fairness.module.css';

export function AdviceFor({ project }: { project: Id | undefined }) {
  const { t } = useLingui();
  const heading = useId();
  const { value, problem } = useFetched((signal) => loadAdvice(project, signal), `${project}`, [project]);
  const lacksNothing = value && !value.short.length && !value.single.length && !value.nobody.length;
  return (
    <section className={s.part} aria-labelledby={heading}>
      <h2 id={heading}>{t`What the team lacks`}</h2>
      {problem !== null && (
        <Banner tone="bad">{problem || t`The advice could not be loaded. Check your connection.`}</Banner>
      )}
      {lacksNothing && (
        <p className={s.lead}>
          {t`Nothing: there is time for every skill that is asked for, nobody is the only one to have it, and every task nobody has yet can be done by somebody.`}
        </p>
      )}
      {value && <Lacks advice={value} />}
    </section>
  );
}

function Lacks({ advice: { short, single, nobody } }: { advice: Advice }) {
  const { t } = useLingui();
  const widest = Math.max(1, ...short.map((each) => each.hours));
  return (
    <>
      <Few title={t`Too little time for`} count={short.length}>
        {short.map((each) => (
          <li key={`${each.skill_id} ${each.level}`}>
            <strong>
              <SkillName id={each.skill_id} />
            </strong>
            <span className={s.track} aria-hidden>
              <i data-part="over" style={{ left: 0, width: `${(100 * each.hours) / widest}%` }} />
            </span>
            <p>{each.says}</p>
          </li>
        ))}
      </Few>
      <Few title={t`Only one person can`} count={single.length}>
        {single.map((each) => (
          <li key={`${each.skill_id} ${each.level}`}>
            <p>{each.says}</p>
            {each.task_ids.map((id) => (
              <TaskTitle key={id} id={id} />
            ))}
          </li>
        ))}
      </Few>
      <Few title={t`Nobody can do these yet`} count={nobody.length}>
        {nobody.map((each) => (
          <li key={each.task_id}>
            <TaskTitle id={each.task_id} />
            <p>{each.says}</p>
          </li>
        ))}
      </Few>
    </>
  );
}

function SkillName({ id }: { id: Id }) {
  return useRow('skill', id)?.name;
}

function Few({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (!count) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={s.sayings}>{children}</ul>
    </>
  );
}
