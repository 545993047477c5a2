/** The days on which whoever does a task is away, hatched in its line. */
import { memo } from 'react';
import type { Id } from '../../data/rows.ts';
import { dayNumber } from '../schedule/work-days.ts';
import { type Geometry, type Window, xOf } from './geometry.ts';
import s from './timeline.module.css';
import { useOffOf } from './who.tsx';

interface OffProps {
  person: Id | null;
  geometry: Geometry;
  window: Window;
}

export const Off = memo(function Off({ person, geometry, window }: OffProps) {
  const spans = useOffOf(person);
  const seen = spans.flatMap(({ start, end, holiday }) => {
    const first = Math.max(dayNumber(start), window.first);
    const last = Math.min(dayNumber(end), window.last);
    return first <= last ? [{ first, last, holiday }] : [];
  });
  return seen.map(({ first, last, holiday }) => (
    <i
      key={`${first} ${holiday}`}
      className={s.off}
      title={holiday}
      style={{ left: xOf(geometry, first), width: (last - first + 1) * geometry.day }}
      aria-hidden
    />
  ));
});
