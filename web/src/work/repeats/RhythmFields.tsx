/** The rhythm: every so many days, weeks, months or years, on which of their days, or a rule in its own words. */
import { useLingui } from '@lingui/react/macro';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Day } from '../../data/rows.ts';
import { dayAndMonth, weekdayNames, weekdayOf } from '../../ui/dates.ts';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { nth, nthDay } from './in-words.ts';
import s from './repeats.module.css';
import { type Rhythm, WEEKDAYS, type Wish, whichOf } from './rule.ts';

interface RhythmFieldsProps {
  wish: Wish;
  /** The day it begins with: which "31st" and which Friday are meant. */
  from: Day;
  onChange: (wish: Wish) => void;
}

export function RhythmFields({ wish, from, onChange }: RhythmFieldsProps) {
  const { t } = useLingui();
  const set = (some: Partial<Wish>) => onChange({ ...wish, ...some });
  const counts = wish.rhythm !== 'workday' && wish.rhythm !== 'own';
  return (
    <>
      <div className={s.row}>
        <Select
          label={t`It comes again`}
          value={wish.rhythm}
          choices={useRhythms(from)}
          onChange={(rhythm) => set({ rhythm, interval: 1 })}
        />
        {counts && (
          <TextField
            label={t`Every`}
            className={s.number!}
            type="number"
            inputMode="numeric"
            value={wish.interval ? String(wish.interval) : ''}
            onChange={(text) => set({ interval: Math.max(0, Math.floor(Number(text)) || 0) })}
          />
        )}
      </div>
      {wish.rhythm === 'week' && <Weekdays value={wish.weekdays} onChange={(weekdays) => set({ weekdays })} />}
      {wish.rhythm === 'own' && (
        <TextField
          label={t`Rule`}
          value={wish.own}
          onChange={(own) => set({ own })}
          maxLength={300}
          placeholder="FREQ=MONTHLY;BYDAY=1MO,3MO"
          help={t`In the words of iCalendar (RFC 5545).`}
        />
      )}
    </>
  );
}

function useRhythms(from: Day): { id: Rhythm; label: string }[] {
  const { t } = useLingui();
  const weekday = nthDay(`${whichOf(from)}${WEEKDAYS[weekdayOf(from)]}`);
  return [
    { id: 'day', label: t`by days` },
    { id: 'workday', label: t`on weekdays` },
    { id: 'week', label: t`by weeks` },
    { id: 'month', label: t`by months, on the ${nth(Number(from.slice(8)))}` },
    { id: 'weekday', label: t`by months, on ${weekday ?? ''}` },
    { id: 'last', label: t`by months, on the last working day` },
    { id: 'year', label: t`by years, on ${dayAndMonth(from)}` },
    { id: 'own', label: t`by a rule of your own` },
  ];
}

/** Monday to Sunday; at least one of them. */
function Weekdays({ value, onChange }: { value: readonly number[]; onChange: (value: number[]) => void }) {
  const { t } = useLingui();
  const long = weekdayNames('long');
  return (
    <ToggleButtonGroup
      aria-label={t`On these days`}
      className={s.weekdays!}
      selectionMode="multiple"
      disallowEmptySelection
      selectedKeys={value.map(String)}
      onSelectionChange={(keys) => onChange([...keys].map(Number).toSorted((a, b) => a - b))}
    >
      {weekdayNames('short').map((name, at) => (
        <ToggleButton key={name} id={String(at)} className={s.weekday!} aria-label={long[at]!}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
