/** What typing into a cell of the timesheet does: hours are logged, corrected or removed, one change at a time. */
import { t } from '@lingui/core/macro';
import { changeEntry, logTime, removeEntry } from '../../data/hours-commands.ts';
import type { Day, Entry } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { dayAndMonth } from '../../ui/dates.ts';
import { parseEffort } from '../../ui/effort.ts';
import { onClock } from '../spent.ts';
import { sumOf } from '../own.ts';
import { placeOf } from '../timer/deeds.ts';
import { A_DAY } from '../timer/forgotten.ts';
import type { Place } from './lines.ts';

/** Minutes from what was typed; nothing, a dash and zero are none. Null when it cannot be read. */
export function readCell(text: string): number | null {
  if (/^\s*([-–—]|0+(:0+)?)?\s*$/.test(text)) return 0;
  const minutes = parseEffort(text);
  return minutes !== null && minutes <= A_DAY ? minutes : null;
}

/** Makes the cell hold so many minutes. A sentence where it cannot. */
export function fill(place: Place, day: Day, entries: readonly Entry[], minutes: number): string | null {
  const now = sumOf(entries);
  if (minutes === now) return null;
  const where = `${placeOf({ project_id: place.project, task_id: place.task })}, ${dayAndMonth(day)}`;
  const last = entries.at(-1);
  if (!last) {
    void act(
      logTime({ project: place.project, task: place.task, day, minutes }),
      t`${onClock(minutes)} logged: ${where}`,
    );
    return null;
  }
  if (last.seq === 0) return t`This is just being saved: try again in a moment.`;
  if (minutes === 0 && entries.length === 1) {
    void act(removeEntry(last.id), t`${onClock(last.minutes)} removed: ${where}`);
    return null;
  }
  const rest = last.minutes + minutes - now;
  if (rest < 1) return t`These are ${entries.length} entries: open them to change each.`;
  void act(changeEntry(last.id, { minutes: rest }), t`${onClock(now)} became ${onClock(minutes)}: ${where}`);
  return null;
}
