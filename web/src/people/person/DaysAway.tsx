/** The first and the last day somebody is away; the last follows the first, so that one day takes one pick. */
import { useLingui } from '@lingui/react/macro';
import type { Day } from '../../data/rows.ts';
import { DatePicker } from '../../ui/picker/index.ts';

export interface Days {
  start: Day | null;
  end: Day | null;
}

export const NO_DAYS: Days = { start: null, end: null };

interface DaysAwayProps {
  days: Days;
  today: Day;
  /** Nothing before this day. */
  earliest?: Day;
  onChange: (days: Days) => void;
}

export function DaysAway({ days, today, earliest, onChange }: DaysAwayProps) {
  const { t } = useLingui();
  const { start, end } = days;
  const endsFrom = start ?? earliest;
  const begin = (day: Day | null) => onChange({ start: day, end: day && (!end || end < day) ? day : end });
  return (
    <>
      <DatePicker
        label={t`First day away`}
        look="boxed"
        value={start}
        today={today}
        done
        {...(earliest && { min: earliest })}
        onPick={begin}
      >
        {start ? undefined : t`First day`}
      </DatePicker>
      <DatePicker
        label={t`Last day away`}
        look="boxed"
        value={end}
        today={today}
        done
        {...(endsFrom && { min: endsFrom })}
        onPick={(day) => onChange({ start, end: day })}
      >
        {end ? undefined : t`Last day`}
      </DatePicker>
    </>
  );
}
