/** What one can work on: one's own tasks first, then whatever one searches for, and projects as such. */
import { t } from '@lingui/core/macro';
import { taskKeyOf } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import { folded } from '../../data/order.ts';
import type { Project, Task } from '../../data/rows.ts';
import { HueSquare, type Option, openPicker } from '../../ui/picker/index.ts';
import { myId, worksIn } from '../../work/tasks/facts.ts';
import { keyOf, type Place } from './lines.ts';

const MOST = 20;

/** Opens the picker; a chosen line is told by its key. */
export function pickPlace(anchor: Element, onPick: (key: string) => void) {
  openPicker(anchor, {
    mode: 'one',
    label: t`What you worked on`,
    placeholder: t`Find a task or a project…`,
    options: [...ownTasks().map(taskOption), ...projects().map(projectOption)],
    offer: (query) => (query.trim().length > 1 ? found(query).map(taskOption) : []),
    nothing: t`No task or project fits.`,
    value: null,
    onPick,
  });
}

/** Lines stand by project, those without a task first, then by the number of the task. */
export function rankOf({ project, task }: Place): string {
  const place = store.row('project', project);
  const number = task ? (store.row('task', task)?.number ?? 0) : 0;
  return `${folded(place?.name ?? '~')} ${project} ${String(number).padStart(8, '0')}`;
}

function projects(): Project[] {
  const me = store.row('person', myId());
  return [...store.like('project', { archived: false })].filter((project) => {
    const [mine] = store.like('membership', { project_id: project.id, person_id: myId() });
    return me && worksIn(me, project, mine?.role);
  });
}

const ownTasks = (): Task[] =>
  [...store.like('task', { assignee_id: myId() })]
    .filter((task) => task.away === null && task.done_at === null)
    .sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));

function found(query: string): Task[] {
  const words = folded(query);
  const some: Task[] = [];
  for (const project of projects()) {
    for (const task of store.like('task', { project_id: project.id })) {
      const isMine = task.assignee_id === myId() && task.done_at === null;
      if (task.away || isMine || !folded(`${taskKeyOf(task)} ${task.title}`).includes(words)) continue;
      some.push(task);
      if (some.length === MOST) return some;
    }
  }
  return some;
}

const taskOption = (task: Task): Option => ({
  id: keyOf({ project: task.project_id, task: task.id }),
  label: task.title,
  hint: taskKeyOf(task),
  keywords: taskKeyOf(task),
});

const projectOption = (project: Project): Option => ({
  id: keyOf({ project: project.id, task: null }),
  label: project.name,
  hint: t`project`,
  icon: <HueSquare hue={project.hue} />,
});
