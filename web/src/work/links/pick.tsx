/** Choosing the other task of a link: those of the same project, by title or number. */
import { t } from '@lingui/core/macro';
import { isDraft } from '../../data/drafts.ts';
import { taskKeyOf } from '../../data/hooks.ts';
import { waitFor } from '../../data/link-commands.ts';
import { store } from '../../data/local.ts';
import type { Id, Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { type Option, openPicker, standing } from '../../ui/picker/index.ts';
import { StatusIcon } from '../../ui/status-icon.tsx';
import { statusesOf } from '../tasks/facts.ts';

/** What `task` is to wait for. */
export function pickPredecessor(anchor: Element, task: Task) {
  const known = new Set(linked({ task_id: task.id }).map((link) => link.predecessor_id));
  openPicker(anchor, {
    mode: 'one',
    label: t`${taskKeyOf(task)} waits for`,
    placeholder: t`Find a task it waits for…`,
    options: offered(task, known),
    value: null,
    onPick: (id) => void linkThem(task.id, id),
  });
}

/** What is to wait for `task`. */
export function pickSuccessor(anchor: Element, task: Task) {
  const known = new Set(linked({ predecessor_id: task.id }).map((link) => link.task_id));
  openPicker(anchor, {
    mode: 'one',
    label: t`${taskKeyOf(task)} blocks`,
    placeholder: t`Find a task that waits for it…`,
    options: offered(task, known),
    value: null,
    onPick: (id) => void linkThem(id, task.id),
  });
}

async function linkThem(task: Id, predecessor: Id) {
  const [one, other] = [store.row('task', task), store.row('task', predecessor)];
  if (one && other) await act(waitFor(task, predecessor), t`${taskKeyOf(one)} waits for ${taskKeyOf(other)}`);
}

const linked = (of: { task_id: Id } | { predecessor_id: Id }) =>
  [...store.like('link', of)].filter((link) => !link.removed);

/** The open ones first, the newest of them on top. */
function offered(task: Task, known: ReadonlySet<Id>): Option[] {
  const statuses = statusesOf(task.project_id);
  return [...store.like('task', { project_id: task.project_id })]
    .filter((each) => each.id !== task.id && each.away === null && !isDraft(each) && !known.has(each.id))
    .sort((a, b) => Number(a.done_at !== null) - Number(b.done_at !== null) || b.number - a.number)
    .map((each) => {
      const status = statuses.find((one) => one.id === each.status_id);
      return {
        id: each.id,
        label: each.title,
        hint: taskKeyOf(each),
        keywords: taskKeyOf(each),
        icon: status && <StatusIcon {...standing(status, statuses)} />,
      };
    });
}
