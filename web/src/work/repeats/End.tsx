/** When it ends: never, on a day, or after so many. */
import { useLingui } from '@lingui/react/macro';
import type { Plan } from '../../data/repeat-rows.ts';
import type { Day } from '../../data/rows.ts';
import { addDays } from '../../ui/dates.ts';
import { TextField } from '../../ui/field.tsx';
import { DatePicker } from '../../ui/picker/index.ts';
import { Select } from '../../ui/select.tsx';
import s from './repeats.module.css';

interface EndProps {
  plan: Omit<Plan, 'rule'>;
  today: Day;
  onChange: (some: Partial<Plan>) => void;
}

const USUAL_TIMES = 10;
const USUAL_DAYS = 90;

export function End({ plan, today, onChange }: EndProps) {
  const { t } = useLingui();
  const end = plan.until ? 'until' : plan.times !== null ? 'times' : 'never';
  const choose = (next: 'never' | 'until' | 'times') =>
    onChange({
      until: next === 'until' ? addDays(today, USUAL_DAYS) : null,
      times: next === 'times' ? USUAL_TIMES : null,
    });
  return (
    <div className={s.row}>
      <Select
        label={t`It ends`}
        value={end}
        choices={[
          { id: 'never', label: t`never` },
          { id: 'until', label: t`on a day` },
          { id: 'times', label: t`after so many` },
        ]}
        onChange={choose}
      />
      {end === 'until' && (
        <DatePicker
          look="boxed"
          label={t`Last day`}
          value={plan.until}
          today={today}
          allowNone={false}
          onPick={(until) => onChange({ until })}
        />
      )}
      {end === 'times' && (
        <TextField
          label={t`Times`}
          className={s.number!}
          type="number"
          inputMode="numeric"
          value={plan.times ? String(plan.times) : ''}
          onChange={(text) => onChange({ times: Math.min(10_000, Math.max(0, Math.floor(Number(text)) || 0)) })}
        />
      )}
    </div>
  );
}
