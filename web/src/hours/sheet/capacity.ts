/** How much one works on each day of a week: the pattern of the week, without the days one is away. */
import { useMyId, useRows } from '../../data/hooks.ts';
import type { Day } from '../../data/rows.ts';
import { weekdayOf } from '../../ui/dates.ts';

export interface DayRoom {
  day: Day;
  /** Minutes; 0 on free days and while away. */
  capacity: number;
  isAway: boolean;
}

export function useRoom(days: readonly Day[]): DayRoom[] {
  const me = useMyId();
  const [week] = useRows('workweek', { of: { person_id: me } }, [me]);
  const absences = useRows('absence', { of: { person_id: me }, where: (row) => !row.cancelled }, [me]);
  return days.map((day) => {
    const isAway = absences.some(({ start, end }) => start <= day && day <= end);
    const usual = (week?.minutes ?? [])[weekdayOf(day)] ?? 0;
    return { day, capacity: isAway ? 0 : usual, isAway };
  });
}
