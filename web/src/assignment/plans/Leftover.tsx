/** What a plan could not do: tasks nobody can take, rows that could not be planned, and what it left alone on purpose. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { usePerson } from '../../data/hooks.ts';
import type { Plan } from '../../data/plan-rows.ts';
import { TaskTitle } from '../TaskTitle.tsx';
import s from './plan.module.css';

export function Leftover({ plan }: { plan: Plan }) {
  const { t } = useLingui();
  return (
    <>
      {plan.left.length > 0 && (
        <section className={s.left}>
          <h2>{t`Nobody can do these yet`}</h2>
          <ul>
            {plan.left.map(({ task_id, says }) => (
              <About key={task_id} id={task_id} says={says} />
            ))}
          </ul>
        </section>
      )}
      {plan.problems.length > 0 && (
        <section className={s.left}>
          <h2>{t`Could not be planned`}</h2>
          <ul>
            {plan.problems.map(({ id, says }) => (
              <About key={id} id={id} says={says} />
            ))}
          </ul>
        </section>
      )}
      <Held plan={plan} />
    </>
  );
}

function About({ id, says }: { id: string; says: string }) {
  const person = usePerson(id);
  return (
    <li>
      <TaskTitle id={id} />
      {person && <strong>{person.name}</strong>}
      <p>{says}</p>
    </li>
  );
}

function Held({ plan: { held } }: { plan: Plan }) {
  const { t } = useLingui();
  if (!held.pinned && !held.started) return null;
  const pinned = plural(held.pinned, {
    one: 'One task was given by hand and stays where it is.',
    other: '# tasks were given by hand and stay where they are.',
  });
  const started = plural(held.started, {
    one: 'One task has begun and stays with who does it.',
    other: '# tasks have begun and stay with who does them.',
  });
  return (
    <p className={s.note}>
      {held.pinned > 0 && pinned} {held.started > 0 && started} {t`A pinned task can be released on its own page.`}
    </p>
  );
}
