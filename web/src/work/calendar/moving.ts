/** Gives a task other days: shows it at once, says where it went, and offers the way back. */
import { t } from '@lingui/core/macro';
import { schedule } from '../../data/commands.ts';
import { taskKeyOf } from '../../data/hooks.ts';
import { isDraft } from '../../data/drafts.ts';
import { store } from '../../data/local.ts';
import type { Day, Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { say } from '../../shell/live.tsx';
import { dismiss, toast } from '../../shell/toasts.ts';
import { addDays, dayInFull, dayInWords, daysBetween } from '../../ui/dates.ts';
import { focusOn } from '../tasks/cursor.ts';
import { myId, worksIn } from '../tasks/facts.ts';
import { today } from '../tasks/today.ts';
import { isKnown } from './days.ts';

let lastToast = 0;

/** The same number of days further; a task without a date is due on the day. */
export function moveBy(task: Task, days: number) {
  if (task.due) void place(task, task.start && addDays(task.start, days), addDays(task.due, days));
}

/** What was taken at one of its days lies on another; without a day of its own it is due there. */
export function moveTo(task: Task, day: Day, takenAt: Day | null) {
  if (task.due && takenAt) moveBy(task, daysBetween(takenAt, day));
  else void place(task, task.start && task.start <= day ? task.start : null, day);
}

async function place(task: Task, start: Day | null, due: Day) {
  if ((start === task.start && due === task.due) || !isKnown(start ?? due) || !isKnown(due)) return;
  const name = taskKeyOf(task);
  focusOn(task.id);
  const given = schedule(task.id, start, due);
  say(t`${name} is due on ${dayInFull(due)}`);
  const answer = await act(given);
  if (!answer?.seq) return;
  dismiss(lastToast); // several moves in a row are one message, not three
  lastToast = toast({ text: t`${name} due: ${dayInWords(due, today())}`, undo: answer.seq });
}

/** Whether the viewer changes it. Only a hint, the server decides. */
export function mayMove(task: Task): boolean {
  const me = store.row('person', myId());
  const project = store.row('project', task.project_id);
  if (!me || !project || project.archived || isDraft(task)) return false;
  const mine = [...store.like('membership', { project_id: project.id })].find((each) => each.person_id === me.id);
  return me.role === 'owner' || me.role === 'admin' || worksIn(me, project, mine?.role);
}
