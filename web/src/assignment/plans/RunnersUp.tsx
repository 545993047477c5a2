/** Who else could do it, with their reasons, folded away until somebody asks. */
import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronRight } from 'lucide-react';
import { usePerson } from '../../data/hooks.ts';
import type { Choice } from '../../data/rows.ts';
import { PersonName } from '../../ui/avatar.tsx';
import { ScoreBars } from '../../ui/bars.tsx';
import { reasonsOf } from '../reasons.ts';
import s from './moves.module.css';

export function RunnersUp({ choices }: { choices: readonly Choice[] }) {
  if (!choices.length) return null;
  return (
    <details className={s.others}>
      <summary>
        <ChevronRight size={14} aria-hidden />
        <Trans>Others who could do it</Trans> <small>{choices.length}</small>
      </summary>
      <ul>
        {choices.map((choice) => (
          <OneChoice key={choice.person_id} choice={choice} />
        ))}
      </ul>
    </details>
  );
}

function OneChoice({ choice }: { choice: Choice }) {
  const { t } = useLingui();
  const person = usePerson(choice.person_id);
  return (
    <li>
      <PersonName person={person ?? { id: choice.person_id, name: t`Somebody who left` }} />
      <ScoreBars reasons={reasonsOf(choice)} />
    </li>
  );
}
