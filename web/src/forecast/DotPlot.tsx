/** Twenty dates that are equally likely, each a dot; the full ones keep the due date. Easier to count than a curve. */
import { useLingui } from '@lingui/react/macro';
import type { Horizon } from '../data/forecast-rows.ts';
import { dayAndMonth, dayInWords, daysBetween, todayIn } from '../ui/dates.ts';
import { laidOut } from './dots.ts';
import s from './forecast.module.css';

export function DotPlot({ horizon }: { horizon: Horizon }) {
  const { t } = useLingui();
  const { dates, due } = horizon;
  const today = todayIn();
  const plot = laidOut(horizon.dots, today, due, dates);
  const at = (day: string) => `${plot.place(day)}%`;
  const kept = horizon.dots.filter((day) => day && due && day <= due).length;
  const total = horizon.dots.length;
  const label = due
    ? t`${kept} of ${total} equally likely dates keep the due date`
    : t`${total} equally likely dates, from ${dayInWords(horizon.dots[0] ?? today)} on`;
  return (
    <figure className={s.plot}>
      <div className={s.dots} role="img" aria-label={label} style={{ height: plot.height * 14 + 30 }}>
        {plot.dots.map(({ left, level, isKept }, number) => (
          <i key={number} data-kept={isKept || undefined} style={{ left: `${left}%`, bottom: level * 14 + 4 }} />
        ))}
        {due && daysBetween(today, due) >= 0 && (
          <span className={s.mark} data-mark="due" style={{ left: at(due) }}>
            <em>{t`due ${dayAndMonth(due)}`}</em>
          </span>
        )}
        {dates[0] && (
          <span className={s.mark} style={{ left: at(dates[0]) }}>
            <em>{t`half`}</em>
          </span>
        )}
        {dates[1] && (
          <span className={s.mark} style={{ left: at(dates[1]) }}>
            <em>{t`80 %`}</em>
          </span>
        )}
      </div>
      <div className={s.axis} aria-hidden>
        {plot.ticks.map((day) => (
          <span key={day} style={{ left: at(day) }}>
            {dayInWords(day, today)}
          </span>
        ))}
      </div>
      {plot.beyond > 0 && (
        <figcaption className={s.note}>{t`${plot.beyond} of ${total} lie further to the right.`}</figcaption>
      )}
    </figure>
  );
}
