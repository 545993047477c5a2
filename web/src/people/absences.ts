/** Time off: which is on now, which comes, and how it is said. */
import { t } from '@lingui/core/macro';
import type { Absence, Day } from '../data/rows.ts';
import { addDays, dayInWords } from '../ui/dates.ts';

type Span = Pick<Absence, 'start' | 'end'>;

/** What is not over yet, the nearest first. */
export function comingAbsences<A extends Span>(absences: readonly A[], today: Day): A[] {
  return absences.filter((each) => each.end >= today).sort((a, b) => (a.start < b.start ? -1 : 1));
}

const SOON = 21; // days

/** "Away until Friday", "Away from 12 Dec"; null when there is nothing to say for three weeks. */
export function awayInWords(absences: readonly Span[], today: Day): string | null {
  const [next] = comingAbsences(absences, today);
  if (!next || next.start > addDays(today, SOON)) return null;
  if (next.start > today) return t`Away from ${dayInWords(next.start, today)}`;
  return next.end === today ? t`Away today` : t`Away until ${dayInWords(next.end, today)}`;
}

/** "3 Dec – 7 Dec", or the one day. */
export function spanInWords({ start, end }: Span, today: Day): string {
  return start === end ? dayInWords(start, today) : `${dayInWords(start, today)} – ${dayInWords(end, today)}`;
}
