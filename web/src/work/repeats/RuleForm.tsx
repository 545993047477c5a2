/** Choosing when a task comes again: the rhythm, the end, and the next days shown before anything is saved. */
import { plural, t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { useMe } from '../../data/hooks.ts';
import type { Plan, Repeat } from '../../data/repeat-rows.ts';
import type { Day, Task } from '../../data/rows.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { useHere } from '../tasks/here.tsx';
import { End } from './End.tsx';
import { Preview } from './Preview.tsx';
import { RhythmFields } from './RhythmFields.tsx';
import s from './repeats.module.css';
import { ruleOf, usualWish, type Wish, wishOf } from './rule.ts';

interface RuleFormProps {
  task: Task;
  /** What is changed; nothing where it begins. */
  repeat: Repeat | undefined;
  onSave: (plan: Plan) => void;
}

const AHEAD = [0, 1, 2, 3, 7, 14, 30];

export function RuleForm({ task, repeat, onSave }: RuleFormProps) {
  const { t } = useLingui();
  const me = useMe();
  const { today } = useHere();
  const zone = repeat?.time_zone ?? me?.time_zone ?? 'UTC';
  const from: Day = task.due ?? today;
  const [wish, setWish] = useState<Wish>(() => (repeat ? wishOf(repeat.rule, from) : usualWish(from)));
  const [plan, setPlan] = useState<Omit<Plan, 'rule'>>(() => ({
    mode: repeat?.mode ?? 'calendar',
    time_zone: zone,
    until: repeat?.until ?? null,
    times: repeat?.times ?? null,
    ahead: repeat?.ahead ?? 0,
  }));
  const [isSound, setSound] = useState(false);
  const rule = ruleOf(wish, from);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSound) onSave({ ...plan, rule });
  };
  const set = (some: Partial<Plan>) => setPlan({ ...plan, ...some });
  return (
    <form className={s.form} onSubmit={submit}>
      <RhythmFields wish={wish} from={from} onChange={setWish} />
      <Select
        label={t`The next one comes`}
        value={plan.mode}
        choices={[
          { id: 'calendar', label: t`by the calendar` },
          { id: 'done', label: t`when the last one is done`, hint: t`counted from that day` },
        ]}
        onChange={(mode) => set({ mode })}
      />
      {plan.mode === 'calendar' && (
        <Select
          label={t`It is made`}
          value={String(plan.ahead)}
          choices={offered(plan.ahead).map((days) => ({ id: String(days), label: aheadInWords(days) }))}
          onChange={(days) => set({ ahead: Number(days) })}
        />
      )}
      <End plan={plan} today={today} onChange={set} />
      <Preview rule={rule} start={from} zone={plan.time_zone} onSound={setSound} />
      {plan.time_zone !== me?.time_zone && <p className={s.note}>{t`Days begin as in ${plan.time_zone}.`}</p>}
      <Button type="submit" tone="primary" isDisabled={!isSound}>{t`Save`}</Button>
    </form>
  );
}

/** What is set stays to be seen, even when it was set elsewhere. */
const offered = (days: number): number[] => (AHEAD.includes(days) ? AHEAD : [...AHEAD, days].toSorted((a, b) => a - b));

const aheadInWords = (days: number): string =>
  days ? plural(days, { one: '# day before it is due', other: '# days before it is due' }) : t`on the day it is due`;
