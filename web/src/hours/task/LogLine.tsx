/** One line that logs hours: how long, and on which day. Enter is enough. */
import { useLingui } from '@lingui/react/macro';
import { type FormEvent, type Ref, useState } from 'react';
import { logTime } from '../../data/hours-commands.ts';
import type { Day, Id } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import { parseEffort } from '../../ui/effort.ts';
import { TextField } from '../../ui/field.tsx';
import { DatePicker } from '../../ui/picker/index.ts';
import { useToday } from '../../work/tasks/today.ts';
import { onClock } from '../spent.ts';
import { A_DAY } from '../timer/forgotten.ts';
import s from './task-time.module.css';

export function LogLine({ project, task, ref }: { project: Id; task: Id; ref?: Ref<HTMLInputElement> }) {
  const { t } = useLingui();
  const today = useToday();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [day, setDay] = useState<Day | null>(null);
  const log = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    const minutes = parseEffort(text);
    if (minutes === null) return setError(t`Write it as 1:30, 1.5 or 90m.`);
    if (minutes > A_DAY) return setError(t`A day has 24 hours: write what belongs to one day.`);
    setText('');
    const logged = logTime({ project, task, day: day ?? today, minutes });
    if (!(await act(logged, t`${onClock(minutes)} logged`))) setText(text);
  };
  return (
    <form className={s.log} onSubmit={(event) => void log(event)}>
      <TextField
        ref={ref!}
        quiet
        label={t`How long you worked`}
        placeholder={t`1:30, 1.5 or 90m`}
        value={text}
        error={error}
        onChange={(next) => {
          setText(next);
          setError(null);
        }}
      />
      <DatePicker
        look="chip"
        label={t`Day`}
        value={day ?? today}
        today={today}
        done
        allowNone={false}
        onPick={setDay}
      />
      <Button type="submit">{t`Log`}</Button>
    </form>
  );
}
