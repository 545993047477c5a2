/** The hours of somebody's week and where they work. */
import { useLingui } from '@lingui/react/macro';
import { setHours, setTimeZone } from '../../data/commands.ts';
import { useRows } from '../../data/hooks.ts';
import type { Person } from '../../data/rows.ts';
import { observeHolidays } from '../../data/schedule-commands.ts';
import { act } from '../../shell/act.ts';
import { WeekHours } from '../../ui/week-hours.tsx';
import { HolidayPicker } from '../HolidayPicker.tsx';
import { ZonePicker } from '../ZonePicker.tsx';
import s from './person.module.css';

const FULL_TIME = [480, 480, 480, 480, 480, 0, 0];

export function Week({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const { t } = useLingui();
  const [week] = useRows('workweek', { of: { person_id: person.id } }, [person.id]);
  const minutes = week?.minutes ?? FULL_TIME;
  const set = (to: number[]) => {
    if (to.some((each, day) => each !== minutes[day])) void act(setHours(person.id, to));
  };
  return (
    <section className={s.section} aria-label={t`Working week`}>
      <h2 className={s.heading}>{t`Working week`}</h2>
      <div className={s.week}>
        <WeekHours minutes={minutes} onChange={set} isDisabled={!mayChange} />
        <div className={s.zone}>
          <ZonePicker
            label={t`Time zone`}
            value={person.time_zone}
            isDisabled={!mayChange}
            onPick={(zone) => void act(setTimeZone(person.id, zone))}
          />
          <p className={s.quiet}>{t`Due dates are judged by the day it is there.`}</p>
          <HolidayPicker
            country={week?.country ?? null}
            region={week?.region ?? ''}
            inherited={t`Holidays as in the workspace`}
            isDisabled={!mayChange}
            onPick={(country, region) => void act(observeHolidays(person.id, country, region), t`Saved`)}
          />
        </div>
      </div>
    </section>
  );
}
