/** Stopping a timer at other minutes than it measured: one was called away, or forgot it. */
import { useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Timer } from '../../data/rows.ts';
import { Button } from '../../ui/button.tsx';
import { parseEffort } from '../../ui/effort.ts';
import { TextField } from '../../ui/field.tsx';
import { stop } from './deeds.ts';
import { A_DAY } from './forgotten.ts';
import s from './timer.module.css';

export function HowLong({ timer, onDone }: { timer: Timer; onDone?: () => void }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const minutes = parseEffort(text);
    if (minutes === null) return setError(t`Write it as 1:30, 1.5 or 90m.`);
    if (minutes > A_DAY) return setError(t`A day has 24 hours: write what belongs to one day.`);
    if (await stop(timer, minutes)) onDone?.();
  };
  return (
    <form className={s.howLong} onSubmit={(event) => void save(event)}>
      <TextField
        label={t`How long it really was`}
        value={text}
        placeholder="1:30"
        error={error}
        onChange={(next) => {
          setText(next);
          setError(null);
        }}
      />
      <Button type="submit">{t`Stop and log`}</Button>
    </form>
  );
}
