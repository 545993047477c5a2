/** Lines without hours that somebody put on a week's sheet: kept on this device until hours stand in them. */
import { useCallback, useState } from 'react';
import type { Day } from '../../data/rows.ts';

const PREFIX = 'tutti.timesheet.';
const NONE: readonly string[] = [];

export function useAdded(week: Day): [readonly string[], (keys: readonly string[]) => void] {
  const [byWeek, setByWeek] = useState<Record<Day, readonly string[]>>({});
  const added = byWeek[week] ?? kept(week);
  const add = useCallback(
    (keys: readonly string[]) => {
      const next = [...new Set([...kept(week), ...keys])];
      localStorage.setItem(PREFIX + week, JSON.stringify(next));
      setByWeek((before) => ({ ...before, [week]: next }));
    },
    [week],
  );
  return [added, add];
}

function kept(week: Day): readonly string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(PREFIX + week) ?? '[]');
    return Array.isArray(found) ? found.filter((key) => typeof key === 'string') : NONE;
  } catch {
    return NONE;
  }
}
