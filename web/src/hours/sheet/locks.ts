/** Which of one's weeks were handed in, so that their hours stay as they are, and the sentence that says so. */
import { t } from '@lingui/core/macro';
import { useMyId, usePerson, useProject, useRows } from '../../data/hooks.ts';
import type { Day, Id, Sheet } from '../../data/rows.ts';
import { addDays, dayAndMonth, weekdayOf } from '../../ui/dates.ts';

export const mondayOf = (day: Day): Day => addDays(day, -weekdayOf(day));

export const isLocked = (sheet: Sheet | undefined): boolean =>
  sheet?.state === 'submitted' || sheet?.state === 'approved';

/** One's own copies of the sheets of a week, one for each project. */
export function useSheets(week: Day): readonly Sheet[] {
  const home = `me:${useMyId()}`;
  return useRows('sheet', { of: { home }, where: (sheet) => sheet.week === week }, [home, week]);
}

/** Why hours of this day in this project cannot be changed now; null where they can. */
export function useLock(project: Id, day: Day): string | null {
  const sheet = useSheets(mondayOf(day)).find((each) => each.project_id === project);
  const by = usePerson(sheet?.decided_by_id);
  const name = useProject(project)?.name ?? '';
  if (!sheet || !isLocked(sheet)) return null;
  const week = dayAndMonth(sheet.week);
  if (sheet.state === 'submitted') {
    return t`Your week of ${week} in ${name} waits for approval: take it back on the timesheet to change it.`;
  }
  const who = by?.name ?? t`a lead`;
  return t`Your week of ${week} in ${name} was approved by ${who}, so it stays as it is. If something is wrong in it, ask a lead to send it back.`;
}
