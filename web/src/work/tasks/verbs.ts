/** What can be set on one task or several at once: each verb opens the shared picker at the element it is asked from. */
import { plural, t } from '@lingui/core/macro';
import type { Answer } from '../../data/ask.ts';
import { assign, estimate, moveTask, prioritise, schedule, setLabels } from '../../data/commands.ts';
import { store } from '../../data/local.ts';
import type { Day, Id, Priority, Task } from '../../data/rows.ts';
import { dayInWords } from '../../ui/dates.ts';
import { formatEffort } from '../../ui/effort.ts';
import { pickDate, pickEffort, pickLabels, pickPerson, pickPriority, pickStatus } from '../../ui/picker/index.ts';
import { priorityInWords } from '../../ui/priority-icon.tsx';
import { focusOn } from './cursor.ts';
import { labelsOf, myId, statusesOf, tasksIn, workersOf } from './facts.ts';
import { changeAll } from './many.ts';
import { today } from './today.ts';

export type Verb = 'status' | 'assignee' | 'priority' | 'due' | 'effort' | 'labels';

/** The keys of the whole house: S A P D E L. */
export const KEY_OF: Record<Verb, string> = {
  status: 'S',
  assignee: 'A',
  priority: 'P',
  due: 'D',
  effort: 'E',
  labels: 'L',
};

/** Asks for a new value for all of `tasks`, which belong to one project. */
export function pickFor(verb: Verb, anchor: Element, tasks: readonly Task[]) {
  const [first] = tasks;
  if (first) PICK[verb](anchor, tasks, first.project_id);
}

type Open = (anchor: Element, tasks: readonly Task[], project: Id) => void;

const PICK: Record<Verb, Open> = {
  status: (anchor, tasks, project) =>
    pickStatus(anchor, {
      value: common(tasks, (task) => task.status_id) ?? null,
      statuses: statusesOf(project),
      onPick: (status) => setStatus(tasks, status),
    }),
  assignee: (anchor, tasks) =>
    pickPerson(anchor, {
      value: common(tasks, (task) => task.assignee_id) ?? null,
      people: workersOf(tasks.map((task) => task.project_id)),
      me: myId(),
      onPick: (person) =>
        void changeAll(tasks, (task) => assign(task.id, person), several(tasks, saysAssigned(person))),
    }),
  priority: (anchor, tasks) =>
    pickPriority(anchor, {
      value: common(tasks, (task) => task.priority) ?? 0,
      onPick: (priority) =>
        void changeAll(tasks, (task) => prioritise(task.id, priority), several(tasks, saysPriority(priority))),
    }),
  due: (anchor, tasks) =>
    pickDate(anchor, {
      value: common(tasks, (task) => task.due) ?? null,
      today: today(),
      onPick: (day) => void changeAll(tasks, (task) => setDue(task, day), several(tasks, saysDue(day))),
    }),
  effort: (anchor, tasks) =>
    pickEffort(anchor, {
      value: common(tasks, (task) => task.effort) ?? null,
      onPick: (minutes) =>
        void changeAll(tasks, (task) => estimate(task.id, minutes), several(tasks, saysEffort(minutes))),
    }),
  labels: (anchor, tasks, project) => {
    let before = shared(tasks);
    pickLabels(anchor, {
      value: before,
      labels: labelsOf(project),
      onChange: (labels) => {
        void changeAll(fresh(tasks), (task) => setLabels(task.id, relabelled(task, before, labels)));
        before = labels;
      },
    });
  },
};

/** Puts the tasks into a column, one behind the other: at its end, or on top where things are done. */
export function setStatus(tasks: readonly Task[], status: Id) {
  const row = store.row('status', status);
  const moving = tasks.filter((task) => task.status_id !== status);
  if (!row || !moving.length) return;
  const last = row.category === 'done' ? null : (tasksIn(status).at(-1)?.id ?? null);
  const [only] = moving;
  if (moving.length === 1 && only) focusOn(only.id);
  const says = (count: number) => (count === 1 ? t`Moved to ${row.name}` : t`${count} tasks moved to ${row.name}`);
  void changeAll(moving.toReversed(), (task) => moveTask(task.id, status, last), says);
}

/** A start after the new due date gives way to it: the person has just said which of the two they mean. */
function setDue(task: Task, due: Day | null): Promise<Answer> {
  const start = task.start && due && task.start > due ? due : task.start;
  return schedule(task.id, start, due);
}

/** Only what was ticked or unticked changes; labels that not all of the tasks have stay where they are. */
export function relabelled(task: Pick<Task, 'label_ids'>, before: readonly Id[], after: readonly Id[]): Id[] {
  const gone = new Set(before.filter((id) => !after.includes(id)));
  const added = after.filter((id) => !before.includes(id) && !task.label_ids.includes(id));
  return [...task.label_ids.filter((id) => !gone.has(id)), ...added];
}

const shared = (tasks: readonly Task[]): Id[] =>
  (tasks[0]?.label_ids ?? []).filter((id) => tasks.every((task) => task.label_ids.includes(id)));

/** The tasks as they are now: the picker for labels stays open while they change. */
const fresh = (tasks: readonly Task[]): Task[] => tasks.flatMap((task) => store.row('task', task.id) ?? []);

function common<V>(tasks: readonly Task[], read: (task: Task) => V): V | undefined {
  const [first] = tasks;
  if (!first) return undefined;
  const value = read(first);
  return tasks.every((task) => read(task) === value) ? value : undefined;
}

/** One task shows its change itself; several are told with a way back. */
const several = (tasks: readonly Task[], says: (count: number) => string) => (tasks.length > 1 ? says : undefined);

const tasksInWords = (count: number) => plural(count, { one: '# task', other: '# tasks' });

const saysAssigned = (person: Id | null) => (count: number) => {
  const name = store.row('person', person)?.name;
  const tasks = tasksInWords(count);
  return name ? t`${tasks} given to ${name}` : t`${tasks} taken from their assignee`;
};
const saysPriority = (priority: Priority) => (count: number) => t`${tasksInWords(count)}: ${priorityInWords(priority)}`;
const saysDue = (day: Day | null) => (count: number) => {
  const tasks = tasksInWords(count);
  return day ? t`${tasks} due: ${dayInWords(day, today())}` : t`${tasks} without a date now`;
};
const saysEffort = (minutes: number | null) => (count: number) => {
  const tasks = tasksInWords(count);
  return minutes ? t`${tasks}: ${formatEffort(minutes)} each` : t`${tasks} without an estimate now`;
};
