/** The axis over the days, and the lines it throws through the chart. */
import { useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import type { DayNumber } from '../schedule/work-days.ts';
import { type Geometry, HEAD, type Window, xOf } from './geometry.ts';
import { lowerTicks, type Tick, upperTicks } from './scale.ts';
import s from './timeline.module.css';

interface AxisProps {
  geometry: Geometry;
  window: Window;
  today: DayNumber;
}

export const Axis = memo(function Axis({ geometry, window, today }: AxisProps) {
  const { t } = useLingui();
  const upper = upperTicks(geometry.zoom, window);
  const lower = lowerTicks(geometry.zoom, window);
  return (
    <div className={s.axis} style={{ height: HEAD, width: geometry.names + geometry.width }} aria-hidden>
      <div className={s.corner} style={{ width: geometry.names }}>
        {t`Task`}
      </div>
      <div className={s.days} style={{ left: geometry.names, width: geometry.width }}>
        {upper.map((tick) => (
          <Mark key={`upper ${tick.day}`} tick={tick} geometry={geometry} className={s.upper!} />
        ))}
        {lower.map((tick) => (
          <Mark
            key={`lower ${tick.day}`}
            tick={tick}
            geometry={geometry}
            className={s.lower!}
            isNow={tick.day <= today && today < tick.end}
          />
        ))}
      </div>
    </div>
  );
});

interface MarkProps {
  tick: Tick;
  geometry: Geometry;
  className: string;
  isNow?: boolean;
}

function Mark({ tick, geometry, className, isNow }: MarkProps) {
  const from = Math.max(0, xOf(geometry, tick.day));
  const to = Math.min(geometry.width, xOf(geometry, tick.end));
  return (
    <span className={className} data-now={isNow || undefined} style={{ left: from, width: to - from }}>
      <span>{tick.label}</span>
    </span>
  );
}

/** Weekends, the steps of the axis and today, behind the bars. */
export const Backdrop = memo(function Backdrop({ geometry, window, today, lines }: AxisProps & { lines: number }) {
  const ticks = lowerTicks(geometry.zoom, window);
  const weekends = geometry.day >= 6 ? weekendsIn(window) : [];
  const top = window.top * geometry.row;
  const height = (Math.min(window.bottom, lines) - window.top) * geometry.row;
  return (
    <div className={s.backdrop} style={{ left: geometry.names, width: geometry.width, top, height }} aria-hidden>
      {weekends.map((day) => (
        <i key={`off ${day}`} className={s.weekend} style={{ left: xOf(geometry, day), width: 2 * geometry.day }} />
      ))}
      {ticks.map((tick) => (
        <i key={tick.day} className={s.step} style={{ left: xOf(geometry, tick.day) }} />
      ))}
      <i className={s.today} style={{ left: xOf(geometry, today) + geometry.day / 2 }} />
    </div>
  );
});

function weekendsIn({ first, last }: Window): DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = first - ((first + 6) % 7) + 5; day <= last; day += 7) days.push(day);
  return days;
}
