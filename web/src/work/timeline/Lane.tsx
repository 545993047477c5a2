/** How full somebody's weeks are, on the same axis as their bars. */
import { useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { hoursOf, loadInWords, weekInWords } from '../../assignment/workload/in-words.ts';
import { tooMuch } from '../../assignment/workload/person-weeks.ts';
import type { Person } from '../../data/rows.ts';
import { type Geometry, type Window, xOf } from './geometry.ts';
import s from './lane.module.css';
import { useLoads } from './who.tsx';

interface LaneProps {
  person: Person;
  geometry: Geometry;
  window: Window;
}

/** Below this width a week has no room for its hours. */
const WORDY = 60;

export const Lane = memo(function Lane({ person, geometry, window }: LaneProps) {
  const { t } = useLingui();
  const loads = useLoads();
  if (!loads) return null;
  const own = loads.of(person).loads;
  const weeks = loads.weeks.map((week, at) => ({ week, load: own[at]! }));
  const seen = weeks.filter(({ week }) => week.last >= window.first && week.first <= window.last);
  const width = 7 * geometry.day - 2;
  return (
    <div role="gridcell" className={s.lane} aria-label={t`How full the weeks of ${person.name} are`}>
      {seen.map(({ week, load }) => (
        <span
          key={week.monday}
          className={s.week}
          style={{ left: xOf(geometry, week.first), width }}
          title={`${weekInWords(week)}: ${loadInWords(load)}`}
          data-over={tooMuch(load) > 0 || undefined}
        >
          <i style={{ height: `${Math.min(1, load.planned / Math.max(load.capacity, 1)) * 100}%` }} aria-hidden />
          {width >= WORDY && (
            <b>
              {hoursOf(load.planned)}/{hoursOf(load.capacity)}
            </b>
          )}
        </span>
      ))}
    </div>
  );
});
