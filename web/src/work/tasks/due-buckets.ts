/** Due dates as the stretches people think in: late, today, this week, later, no date. */
import { t } from '@lingui/core/macro';
import type { Day } from '../../data/rows.ts';
import { addDays, weekdayOf } from '../../ui/dates.ts';

export type DueBucket = 'late' | 'today' | 'week' | 'later' | 'none' | 'done';
export const DUE_BUCKETS: readonly DueBucket[] = ['late', 'today', 'week', 'later', 'none', 'done'];

/** Done work is never late. The week ends on Sunday; on Sundays the next one counts, or it would hold nothing. */
export function dueBucketOf(task: { due: Day | null; done_at: string | null }, today: Day): DueBucket {
  if (task.done_at !== null) return 'done';
  if (task.due === null) return 'none';
  if (task.due < today) return 'late';
  if (task.due === today) return 'today';
  return task.due <= endOfWeek(today) ? 'week' : 'later';
}

export function endOfWeek(today: Day): Day {
  const left = 6 - weekdayOf(today);
  return addDays(today, left === 0 ? 7 : left);
}

export function dueBucketInWords(bucket: DueBucket): string {
  const words = {
    late: t`Late`,
    today: t`Today`,
    week: t`This week`,
    later: t`Later`,
    none: t`No date`,
    done: t`Done`,
  };
  return words[bucket];
}
