/** What these numbers are made of and what never counts, as the register of algorithms tells it. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useFetched } from '../../data/fetched.ts';
import { loadRegister } from '../../data/register.ts';
import { Inputs } from '../Inputs.tsx';
import s from './fairness.module.css';

export function LookedAt({ version }: { version: string }) {
  const { t } = useLingui();
  const heading = useId();
  const { value } = useFetched(loadRegister, 'register', []);
  const own = value?.find((each) => each.name === 'fairness');
  if (!own) return null;
  return (
    <section className={s.part} aria-labelledby={heading}>
      <h2 id={heading}>{t`What was looked at`}</h2>
      <p className={s.lead}>{own.does}</p>
      <Inputs used={own.used} notUsed={own.not_used} />
      <p className={s.note}>
        {t`Rules ${version}.`}{' '}
        <Link className={s.link} to="/settings/$section" params={{ section: 'algorithms' }}>
          {t`All algorithms`}
        </Link>
      </p>
    </section>
  );
}
