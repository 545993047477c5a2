/** The rule said back, with the next five days, or why it cannot be followed. */
import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useFetched } from '../../data/fetched.ts';
import { loadDays } from '../../data/repeat-commands.ts';
import type { Day } from '../../data/rows.ts';
import { dayInFull } from '../../ui/dates.ts';
import { ruleInWords } from './in-words.ts';
import s from './repeats.module.css';

interface PreviewProps {
  rule: string;
  start: Day;
  zone: string;
  /** Whether the rule can be followed, as far as it is known. */
  onSound: (isSound: boolean) => void;
}

export function Preview({ rule, start, zone, onSound }: PreviewProps) {
  const { t } = useLingui();
  const key = rule ? `${rule} ${start} ${zone}` : undefined;
  const { value, problem } = useFetched((signal) => loadDays(rule, start, zone, signal), key, [key]);
  const isSound = !!value?.length;
  useEffect(() => onSound(isSound), [isSound, onSound]);
  return (
    <div className={s.preview} aria-live="polite">
      {problem !== null && <p className={s.problem}>{problem || t`The server cannot be reached.`}</p>}
      {value && (
        <>
          <p className={s.sentence}>{ruleInWords(rule)}</p>
          <ol aria-label={t`The next days`}>
            {value.map((day) => (
              <li key={day}>{dayInFull(day)}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
