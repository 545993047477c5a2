/** The log by day, as the browser's clock has it. */
import type { LoggedChange } from '../data/read.ts';
import { type Day, dayInFull, dayInWords, daysBetween, todayIn } from '../ui/dates.ts';

export interface DayOfChanges {
  day: Day;
  title: string;
  changes: LoggedChange[];
}

export function byDay(changes: readonly LoggedChange[], today: Day = todayIn()): DayOfChanges[] {
  const days: DayOfChanges[] = [];
  for (const change of changes) {
    const day = todayIn(undefined, new Date(change.at));
    const last = days.at(-1);
    if (last?.day === day) last.changes.push(change);
    else days.push({ day, title: titleOf(day, today), changes: [change] });
  }
  return days;
}

/** "Today", "Yesterday", then the full date: "Friday" alone would be the coming one. */
const titleOf = (day: Day, today: Day): string =>
  daysBetween(day, today) <= 1 ? dayInWords(day, today) : dayInFull(day);
