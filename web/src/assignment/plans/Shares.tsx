/** How full each person is and would be: a bar to where it goes, a mark where it was; by name, never by number. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { usePeople } from '../../data/hooks.ts';
import type { Plan, Supposition } from '../../data/plan-rows.ts';
import { PersonName } from '../../ui/avatar.tsx';
import { cx } from '../../ui/classes.ts';
import bars from '../people-bars.module.css';
import s from './shares.module.css';

export function Shares({ plan }: { plan: Pick<Plan, 'before' | 'after' | 'supposed'> }) {
  const heading = useId();
  const people = usePeople();
  const { before, after } = plan;
  if (!before || !after) return null;
  const known = [...people, ...plan.supposed.flatMap(hired)];
  const shown = known.filter(({ id }) => id in after.share || id in before.share);
  return (
    <figure className={cx(bars.picture, s.picture)} aria-labelledby={heading}>
      <h2 id={heading} className={bars.heading}>
        <Trans>The next four weeks</Trans>
      </h2>
      <p className={bars.legend}>
        <span data-part="was">
          <Trans>now</Trans>
        </span>
        <span data-part="after">
          <Trans>with the plan</Trans>
        </span>
      </p>
      <ul className={bars.people}>
        {shown.map((person) => (
          <OneShare
            key={person.id}
            person={person}
            was={before.share[person.id] ?? 0}
            will={after.share[person.id] ?? 0}
          />
        ))}
      </ul>
    </figure>
  );
}

const hired = (each: Supposition) => (each.kind === 'hire' ? [{ id: each.id, name: each.name }] : []);

const MOST = 1.2;

function OneShare({ person, was, will }: { person: { id: string; name: string }; was: number; will: number }) {
  const { t } = useLingui();
  const [before, after] = [percent(was), percent(will)];
  return (
    <li>
      <span className={bars.words}>
        <PersonName person={person} size={16} />
        <span className={bars.numbers}>{before === after ? t`${after} %` : t`${before} → ${after} %`}</span>
      </span>
      <span className={s.track} aria-hidden>
        <i data-part="after" data-over={will > 1.005 || undefined} style={{ width: width(will) }} />
        <i data-part="full" style={{ left: width(1) }} />
        <i data-part="was" style={{ left: width(was) }} />
      </span>
    </li>
  );
}

const percent = (share: number): number => Math.round(share * 100);
const width = (share: number): string => `${(100 * Math.min(share, MOST)) / MOST}%`;
