/** Who could help whom with what, so that both are more evenly full. Nothing moves from here: a plan does that. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { Whole } from '../../data/fairness.ts';
import { usePerson } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import { folded } from '../../data/order.ts';
import type { Id } from '../../data/rows.ts';
import { Button } from '../../ui/button.tsx';
import { TaskTitle } from '../TaskTitle.tsx';
import s from './fairness.module.css';

type Pair = Whole['envy'][number];

const AT_FIRST = 6;

export function Help({ envy, project }: { envy: readonly Pair[]; project: Id | undefined }) {
  const { t } = useLingui();
  const heading = useId();
  const [isWhole, setWhole] = useState(false);
  const pairs = envy.toSorted((a, b) => (namesOf(a) < namesOf(b) ? -1 : 1));
  const shown = isWhole ? pairs : pairs.slice(0, AT_FIRST);
  return (
    <section className={s.part} aria-labelledby={heading}>
      <h2 id={heading}>{t`Who could help whom`}</h2>
      {!pairs.length && (
        <p className={s.lead}>{t`Nobody could take a task that would make two people more evenly full.`}</p>
      )}
      {pairs.length > 0 && (
        <p className={s.lead}>
          <Trans>
            Each on its own would make two people more evenly full.{' '}
            <Link className={s.link} to="/workload" search={project ? { project } : {}}>
              Balance
            </Link>{' '}
            on the workload weighs them all together.
          </Trans>
        </p>
      )}
      <ul className={s.sayings}>
        {shown.map((pair) => (
          <OnePair key={pair.fuller_id + pair.emptier_id} pair={pair} />
        ))}
      </ul>
      {shown.length < pairs.length && (
        <Button size="small" onPress={() => setWhole(true)}>{t`Show all ${pairs.length}`}</Button>
      )}
    </section>
  );
}

function OnePair({ pair }: { pair: Pair }) {
  const { t } = useLingui();
  const helper = usePerson(pair.emptier_id)?.name ?? t`Somebody`;
  const helped = usePerson(pair.fuller_id)?.name ?? t`somebody`;
  return (
    <li data-pair>
      <p>{t`${helper} has room and could help ${helped} with:`}</p>
      <TaskTitle id={pair.task_id} />
    </li>
  );
}

const nameOf = (id: Id): string => folded(store.row('person', id)?.name ?? '');
const namesOf = (pair: Pair): string => `${nameOf(pair.emptier_id)} ${nameOf(pair.fuller_id)}`;
