/** Moves a task on the board: shows it at once, says where it went, and offers the way back. */
import { t } from '@lingui/core/macro';
import { moveTask } from '../../data/commands.ts';
import { taskKeyOf } from '../../data/hooks.ts';
import type { Id, Status, Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { say } from '../../shell/live.tsx';
import { dismiss, toast } from '../../shell/toasts.ts';
import { focusOn } from './cursor.ts';
import { tasksIn } from './facts.ts';
import { landing } from './landing.ts';

let lastToast = 0;

/** `seen` are the tasks of the column in view; `index` is the place among them without the moved one. */
export async function moveInto(task: Task, status: Status, seen: readonly { id: Id }[], index: number) {
  const all = () => tasksIn(status.id).map((each) => each.id);
  const ids = seen.map((each) => each.id);
  const { after, position, of } = landing(ids, all, task.id, index);
  const name = taskKeyOf(task);
  focusOn(task.id);
  const given = moveTask(task.id, status.id, after);
  say(t`${name} moved to ${status.name}, position ${position} of ${of}`);
  const answer = await act(given);
  if (!answer?.seq) return;
  dismiss(lastToast); // several moves in a row are one message, not three
  lastToast = toast({ text: t`${name} moved to ${status.name}`, undo: answer.seq });
}
