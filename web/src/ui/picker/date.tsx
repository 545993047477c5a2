/** Choosing a day: by word ("fri", "tomorrow", "12 mar"), from the usual ones, or in the month below them. */
import { parseDate } from '@internationalized/date';
import { t } from '@lingui/core/macro';
import { CalendarDays, CalendarX, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components';
import { addDays, type Day, dayInFull, dayInWords, parseDay, todayIn, weekdayOf } from '../dates.ts';
import { DueDate } from '../due-date.tsx';
import { PickerButton, type PickerLook, Unset } from './button.tsx';
import s from './date.module.css';
import type { Option } from './options.ts';
import { openPicker } from './request.ts';

export interface PickDate {
  value: Day | null;
  onPick: (day: Day | null) => void;
  today?: Day;
  /** Days outside are not offered. */
  min?: Day;
  max?: Day;
  allowNone?: boolean;
  label?: string;
}

export function pickDate(
  anchor: Element,
  { value, onPick, today = todayIn(), min, max, allowNone = true, label = t`Due` }: PickDate,
): void {
  const fits = (day: Day) => (!min || day >= min) && (!max || day <= max);
  const offer = (query: string): Option[] => {
    const day = parseDay(query, today);
    return day && fits(day) ? [{ id: day, label: dayInFull(day), icon: <CalendarDays size={14} /> }] : [];
  };
  const none: Option[] =
    value !== null && allowNone ? [{ id: NONE, label: t`No date`, icon: <CalendarX size={14} /> }] : [];
  openPicker(anchor, {
    mode: 'one',
    label,
    placeholder: t`fri, tomorrow, 12 mar…`,
    options: [...usualDays(today).filter((option) => fits(option.id)), ...none],
    offer,
    value,
    nothing: t`Write a day, such as fri, tomorrow or 12 mar.`,
    onPick: (id) => onPick(id === NONE ? null : id),
    panel: (close) => (
      <Month
        {...{ value, today, min, max, label }}
        onPick={(day) => {
          close();
          onPick(day);
        }}
      />
    ),
  });
}

export function DatePicker({
  label = t`Due`,
  children,
  look,
  isDisabled,
  className,
  done,
  ...pick
}: PickDate & PickerLook & { done?: boolean }) {
  const today = pick.today ?? todayIn();
  return (
    <PickerButton
      {...{ label, look, isDisabled, className }}
      says={pick.value ? dayInWords(pick.value, today) : t`No date`}
      onOpen={(anchor) => pickDate(anchor, { ...pick, label })}
    >
      {children ??
        (pick.value ? (
          <DueDate due={pick.value} today={today} {...(done !== undefined && { done })} />
        ) : (
          <Unset>{t`No date`}</Unset>
        ))}
    </PickerButton>
  );
}

const NONE = 'none';

function usualDays(today: Day): Option[] {
  const toMonday = 7 - weekdayOf(today);
  const toFriday = (4 - weekdayOf(today) + 7) % 7;
  const usual: [string, number][] = [
    [t`Today`, 0],
    [t`Tomorrow`, 1],
    [t`Friday`, toFriday],
    [t`Next Monday`, toMonday],
    [t`In two weeks`, 14],
  ];
  const days = usual.filter(([, away], at) => usual.findIndex(([, other]) => other === away) === at);
  return days
    .sort(([, a], [, b]) => a - b)
    .map(([label, away]) => ({
      id: addDays(today, away),
      label,
      hint: shortDay(addDays(today, away)),
      icon: <CalendarDays size={14} />,
    }));
}

/** "12 Mar": the hint beside a word, never a word itself. */
const shortDay = (day: Day) => dayInWords(day, addDays(day, -30));

interface MonthProps {
  value: Day | null;
  today: Day;
  min: Day | undefined;
  max: Day | undefined;
  label: string;
  onPick: (day: Day) => void;
}

function Month({ value, today, min, max, label, onPick }: MonthProps) {
  return (
    <Calendar
      className={s.month}
      aria-label={label}
      firstDayOfWeek="mon"
      value={value ? parseDate(value) : null}
      defaultFocusedValue={parseDate(value ?? today)}
      {...(min && { minValue: parseDate(min) })}
      {...(max && { maxValue: parseDate(max) })}
      onChange={(day) => onPick(day.toString())}
    >
      <div className={s.bar}>
        <Button slot="previous" className={s.turn}>
          <ChevronLeft size={15} aria-hidden />
        </Button>
        <Heading className={s.heading} />
        <Button slot="next" className={s.turn}>
          <ChevronRight size={15} aria-hidden />
        </Button>
      </div>
      <CalendarGrid className={s.grid} weekdayStyle="short">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={s.weekday}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className={s.day} data-now={date.toString() === today || undefined} />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
