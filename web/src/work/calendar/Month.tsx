/** The days in rows of seven, each with what is due on it; the same grid holds a month and a week. */
import { useLingui } from '@lingui/react/macro';
import { useMemo, useRef, useState } from 'react';
import { weekdayNames, weekdayOf } from '../../ui/dates.ts';
import { Cell } from './Cell.tsx';
import s from './calendar.module.css';
import { useCalendarKeys } from './calendar-keys.ts';
import { monthInWords, weekNumber } from './days.ts';
import { useCalendarDrops } from './drag.ts';
import { layoutOf, type Span } from './layout.ts';
import type { Stretch } from './use-calendar.ts';

interface MonthProps {
  stretch: Stretch;
  spans: readonly Span[];
  /** Days nobody works, each with its name. */
  holidays: ReadonlyMap<string, string>;
  onAdd: ((day: string, cell: HTMLElement) => void) | null;
}

const MOST_LANES = 4;

export function Month({ stretch, spans, holidays, onAdd }: MonthProps) {
  const { t } = useLingui();
  const grid = useRef<HTMLDivElement>(null);
  const { weeks, sight, at, today } = stretch;
  const most = sight === 'week' ? Number.POSITIVE_INFINITY : MOST_LANES;
  const layouts = useMemo(() => weeks.map((week) => layoutOf(week, spans, most)), [weeks, spans, most]);
  const [stop, setStop] = useState<string | null>(null);
  const isIn = (day: string | null) => weeks.some((week) => day !== null && week.includes(day));
  const tabStop = isIn(stop) ? stop : isIn(today) ? today : at;
  useCalendarDrops(grid);
  useCalendarKeys({ grid, stretch, setStop, onAdd });
  const names = weekdayNames('short');
  const full = weekdayNames('long');
  return (
    <div ref={grid} role="grid" aria-label={monthInWords(at)} className={s.grid} data-sight={sight} data-tasks>
      <div role="row" className={s.names}>
        <span role="columnheader" className={s.number}>
          <span className="unseen">{t`Week`}</span>
        </span>
        {weeks[0]!.map((day) => (
          <span key={day} role="columnheader" aria-label={full[weekdayOf(day)]!} className={s.name}>
            {names[weekdayOf(day)]}
          </span>
        ))}
      </div>
      {weeks.map((week, index) => {
        const layout = layouts[index]!;
        return (
          <div
            key={week[0]}
            role="row"
            className={s.week}
            style={{ '--lanes': Math.max(layout.lanes, 2) } as React.CSSProperties}
          >
            <span role="rowheader" className={s.number} aria-label={t`Week ${weekNumber(week)}`}>
              {weekNumber(week)}
            </span>
            {week.map((day, place) => (
              <Cell
                key={day}
                day={day}
                pieces={layout.pieces[place]!}
                hidden={layout.hidden[place]!}
                all={layout.hidden[place] ? spans.filter((span) => span.start <= day && span.end >= day) : NONE}
                isOutside={sight === 'month' && day.slice(0, 7) !== at.slice(0, 7)}
                isToday={day === today}
                isStop={day === tabStop}
                holiday={holidays.get(day)}
                onAdd={onAdd}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

const NONE: readonly Span[] = [];
