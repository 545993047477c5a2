/** The hours of the day against what is planned for them, and the same for the days to come. */
import { useLingui } from '@lingui/react/macro';
import type { Day } from '../../data/rows.ts';
import { HoursBar, hoursInWords } from '../../ui/bars.tsx';
import { dayInWords, weekdayNames, weekdayOf } from '../../ui/dates.ts';
import type { Load } from './day.ts';
import s from './mine.module.css';
import type { Mine } from './use-mine.ts';

export function Hours({ mine: { days, places, known } }: { mine: Mine }) {
  const { t } = useLingui();
  const { today } = known;
  const now = days[0]!;
  const blank = (places.get('today') ?? []).filter((task) => !task.effort).length;
  return (
    <section className={s.hours} aria-label={t`Your hours`}>
      <div className={s.todayHours}>
        {now.capacity > 0 ? (
          <HoursBar planned={now.planned} capacity={now.capacity} label={t`Planned for today`} />
        ) : (
          <p className={s.free}>{t`You are off today.`}</p>
        )}
        {blank > 0 && <p className={s.blank}>{t`Without an estimate, so not counted: ${blank}`}</p>}
      </div>
      <ol className={s.week} aria-label={t`The next seven days`}>
        {days.map((load) => (
          <DayBar key={load.day} load={load} today={today} most={mostOf(days)} />
        ))}
      </ol>
    </section>
  );
}

/** A column as high as what is due that day; the frame is the time there is. */
function DayBar({ load, today, most }: { load: Load; today: Day; most: number }) {
  const { t } = useLingui();
  const { day, planned, capacity } = load;
  const isOver = planned > capacity;
  const says = `${dayInWords(day, today)}: ${capacity || planned ? hoursInWords(planned, capacity) : t`off`}`;
  const high = (minutes: number) => ({ height: `${Math.min(1, minutes / most) * 100}%` });
  return (
    <li className={s.day} title={says}>
      <span className="unseen">{says}</span>
      <span className={s.column} aria-hidden data-off={capacity === 0 || undefined}>
        <i className={s.room} style={high(capacity)} />
        <i className={s.plan} style={high(planned)} data-over={isOver || undefined} />
      </span>
      <span aria-hidden className={s.weekday}>
        {weekdayNames('short')[weekdayOf(day)]}
      </span>
    </li>
  );
}

const mostOf = (days: readonly Load[]): number =>
  Math.max(1, ...days.map((load) => Math.max(load.capacity, Math.min(load.planned, load.capacity * 2))));
