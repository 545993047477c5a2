/** Giving a task of the workload to somebody else: who may take it, what it does to both, and the way back. */
import { t } from '@lingui/core/macro';
import { assign } from '../../data/commands.ts';
import { taskKeyOf } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import type { Id, Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { say } from '../../shell/live.tsx';
import { pickPerson } from '../../ui/picker/index.ts';
import { workersOf } from '../../work/tasks/facts.ts';
import { spread } from '../load.ts';
import { hoursOf } from './in-words.ts';
import type { Loads } from './loads.ts';
import type { Week } from './weeks.ts';

/** Who else could be given it. */
export const takersOf = (task: Task): ReadonlySet<Id> =>
  new Set(workersOf([task.project_id]).flatMap(({ id }) => (id === task.assignee_id ? [] : id)));

export function giveTo(task: Task, person: Id) {
  const name = store.row('person', person)?.name ?? '';
  const key = taskKeyOf(task);
  say(t`${key} given to ${name}`);
  return act(assign(task.id, person), t`${name} takes ${key} “${task.title}”`);
}

/** The way without dragging: everybody who may take it, with how full the week would be. */
export function pickTaker(anchor: Element, task: Task, week: Week, loads: Loads) {
  pickPerson(anchor, {
    label: t`Give ${taskKeyOf(task)} to`,
    value: task.assignee_id,
    allowNone: false,
    people: workersOf([task.project_id]).map((person) => {
      const hint = person.id === task.assignee_id ? '' : wouldBe(task, week, loads, person.id);
      return { ...person, ...(hint && { hint }) };
    }),
    onPick: (person) => person && person !== task.assignee_id && void giveTo(task, person),
  });
}

/** "12 → 16 of 32 h" */
function wouldBe(task: Task, week: Week, loads: Loads, id: Id): string {
  const person = store.row('person', id);
  if (!person) return '';
  const { time, loads: own } = loads.of(person);
  const now = own[loads.weeks.indexOf(week)];
  if (!now) return '';
  const more = spread(time, task, loads.usual, [week.first - 1, week.last])[1] ?? 0;
  return t`${hoursOf(now.planned)} → ${hoursOf(now.planned + more)} of ${hoursOf(now.capacity)} h`;
}
