/** The people of a suggestion: each with the reasons as bars and a button to give them the task. */
import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronRight } from 'lucide-react';
import { usePerson } from '../data/hooks.ts';
import type { Choice, Id } from '../data/rows.ts';
import { PersonName } from '../ui/avatar.tsx';
import { ScoreBars } from '../ui/bars.tsx';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import s from './choices.module.css';
import { reasonsOf } from './reasons.ts';
import { WithMentor } from './WithMentor.tsx';

interface ChoicesProps {
  choices: readonly Choice[];
  onGive: (person: Id) => void;
}

/** The people proposed, best first, each with a number key. */
export function Proposed({ choices, onGive }: ChoicesProps) {
  return (
    <ol className={s.list}>
      {choices.map((choice, at) => (
        <OneChoice key={choice.person_id} choice={choice} onGive={onGive} keys={String(at + 1)} isFirst={at === 0} />
      ))}
    </ol>
  );
}

/** Those who could do it as well, folded away until somebody asks. */
export function RunnersUp({ choices, onGive }: ChoicesProps) {
  if (!choices.length) return null;
  return (
    <details className={s.others}>
      <summary>
        <ChevronRight size={14} aria-hidden />
        <Trans>Others who could do it</Trans>
        <span className={s.count}>{choices.length}</span>
      </summary>
      <ul className={s.list}>
        {choices.map((choice) => (
          <OneChoice key={choice.person_id} choice={choice} onGive={onGive} />
        ))}
      </ul>
    </details>
  );
}

interface OneChoiceProps {
  choice: Choice;
  onGive: (person: Id) => void;
  keys?: string;
  isFirst?: boolean;
}

function OneChoice({ choice, onGive, keys, isFirst = false }: OneChoiceProps) {
  const { t } = useLingui();
  const person = usePerson(choice.person_id);
  const name = person?.name ?? t`Somebody who left`;
  return (
    <li className={s.choice} data-first={isFirst || undefined}>
      <div className={s.head}>
        <PersonName person={person ?? { id: choice.person_id, name }} size={24} />
        <Button
          size="small"
          tone={isFirst ? 'primary' : 'plain'}
          aria-label={t`Give it to ${name}`}
          onPress={() => onGive(choice.person_id)}
          data-give
        >
          {t`Give it`}
          {keys && <Kbd keys={keys} />}
        </Button>
      </div>
      <WithMentor mentor={choice.mentor_id} />
      <ScoreBars reasons={reasonsOf(choice)} />
    </li>
  );
}
