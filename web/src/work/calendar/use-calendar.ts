/** Which stretch of the calendar is shown, kept in the address: the sight, the day it stands at, and the tray. */
import { useMemo } from 'react';
import { useScreenSearch } from '../../shell/go.ts';
import { type Day, isDay } from '../../ui/dates.ts';
import { useToday } from '../tasks/today.ts';
import { firstWeekday, isKnown, type Sight, turned, weeksOf } from './days.ts';

export type Stretch = ReturnType<typeof useStretch>;

export function useStretch() {
  const today = useToday();
  const [search, setSearch] = useScreenSearch();
  const { view, at: asked, tray } = search;
  return useMemo(() => {
    const sight: Sight = view === 'week' ? 'week' : 'month';
    const at = asked && isDay(asked) && isKnown(asked) ? asked : today;
    const goTo = (day: Day) => isKnown(day) && setSearch({ at: day === today ? undefined : day });
    return {
      sight,
      at,
      today,
      weeks: weeksOf(sight, at, firstWeekday()),
      hasTray: tray !== 'off',
      goTo,
      turn: (by: 1 | -1) => goTo(turned(sight, at, by)),
      show: (next: Sight) => setSearch({ view: next === 'week' ? next : undefined }),
      toggleTray: () => setSearch({ tray: tray === 'off' ? undefined : 'off' }),
    };
  }, [today, view, asked, tray, setSearch]);
}
