/** The hours of a person's week: a bar and a field for each day, and what they come to. */
import { t } from '@lingui/core/macro';
import { type KeyboardEvent, useId, useState } from 'react';
import { weekdayNames } from './dates.ts';
import { formatHours, parseEffort } from './effort.ts';
import s from './week-hours.module.css';

export interface WeekHoursProps {
  /** Minutes of each day, Monday first. */
  minutes: readonly number[];
  onChange: (minutes: number[]) => void;
  label?: string;
  isDisabled?: boolean;
}

const STEP = 30;
const MOST = 24 * 60;

export function WeekHours({ minutes, onChange, label = t`Working hours`, isDisabled = false }: WeekHoursProps) {
  const set = (day: number, to: number) => onChange(minutes.map((before, at) => (at === day ? to : before)));
  const total = minutes.reduce((sum, each) => sum + each, 0);
  const names = weekdayNames('long');
  const short = weekdayNames('short');
  return (
    <fieldset className={s.week} disabled={isDisabled}>
      <legend className={s.legend}>
        {label} <span className={s.total}>{t`${formatHours(total)} h a week`}</span>
      </legend>
      <div className={s.days}>
        {minutes.map((each, day) => (
          <DayHours
            key={names[day]}
            name={names[day] ?? ''}
            short={short[day] ?? ''}
            minutes={each}
            onChange={(to) => set(day, to)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface DayHoursProps {
  name: string;
  short: string;
  minutes: number;
  onChange: (minutes: number) => void;
}

/** Arrow keys change by half an hour; what cannot be read falls back to what was there. */
function DayHours({ name, short, minutes, onChange }: DayHoursProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const settle = () => {
    if (typed !== null) onChange(readHours(typed) ?? minutes);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: STEP, ArrowDown: -STEP }[event.key];
    if (event.key === 'Enter') settle();
    if (step === undefined) return;
    event.preventDefault();
    onChange(Math.max(0, Math.min(MOST, (typed === null ? minutes : (readHours(typed) ?? minutes)) + step)));
    setTyped(null);
  };
  return (
    <div className={s.day} data-free={minutes === 0 || undefined}>
      <span className={s.picture} aria-hidden>
        <i style={{ height: `${Math.min(1, minutes / 600) * 100}%` }} />
      </span>
      <label htmlFor={id} className={s.name}>
        <span aria-hidden>{short}</span>
        <span className="unseen">{name}</span>
      </label>
      <input
        id={id}
        className={s.input}
        value={typed ?? hoursOnClock(minutes)}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={settle}
        onKeyDown={onKeyDown}
        autoComplete="off"
      />
    </div>
  );
}

/** "8", "7:30" or a dash: as short as a narrow field needs. */
function hoursOnClock(minutes: number): string {
  if (!minutes) return '–';
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** Minutes from what is typed in a day; empty, a dash and zero are a free day, more than a day is refused. */
export function readHours(text: string): number | null {
  if (/^\s*([-–—]|0+)?\s*$/.test(text)) return 0;
  const minutes = parseEffort(text);
  return minutes !== null && minutes <= MOST ? minutes : null;
}
