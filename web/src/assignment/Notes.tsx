/** What stands below the people: what would change the order, what else to know, and what was looked at. */
import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowLeftRight, Info, UserRoundX } from 'lucide-react';
import type { Suggestion } from '../data/rows.ts';
import { Button } from '../ui/button.tsx';
import { agoInWords } from '../ui/dates.ts';
import { Popover } from '../ui/popover.tsx';
import s from './suggest.module.css';

export function WhatElse({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useLingui();
  if (!suggestion.flip && !suggestion.notes.length) return null;
  return (
    <ul className={s.notes}>
      {suggestion.flip && (
        <li>
          <ArrowLeftRight size={14} role="img" aria-label={t`What would change the order`} />
          <span>{suggestion.flip}</span>
        </li>
      )}
      {suggestion.notes.map((note) => (
        <li key={note}>
          <Info size={14} role="img" aria-label={t`Good to know`} />
          <span>{asSentence(note)}</span>
        </li>
      ))}
    </ul>
  );
}

export function WhyNobody({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useLingui();
  return (
    <p className={s.nobody}>
      <UserRoundX size={16} aria-hidden />
      <span>{suggestion.why_none ?? t`Nobody could be suggested. Assign the task by hand.`}</span>
    </p>
  );
}

/** What counts and what never does: the same for every person and every task. */
export function HowItWasLookedAt({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useLingui();
  const ago = agoInWords(suggestion.made_at);
  const { version } = suggestion;
  return (
    <Popover
      label={t`What was looked at`}
      trigger={
        <Button size="small" tone="ghost">
          {t`What was looked at`}
        </Button>
      }
    >
      <div className={s.about}>
        <p>
          <Trans>
            The skills people declared, their working hours and time off, the work they have promised already, and the
            dates, estimate and needs of the task.
          </Trans>
        </p>
        <p>
          <Trans>
            Never: names, age or gender, mood, messages, presence or location, why somebody is away, or whether a
            suggestion was turned down before.
          </Trans>
        </p>
        <p>
          <Trans>
            Everybody sees the same people and the same reasons, and nobody is assigned without a person’s yes.
          </Trans>
        </p>
        <p className={s.version}>{t`Worked out ${ago}, rules ${version}`}</p>
      </div>
    </Popover>
  );
}

const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
