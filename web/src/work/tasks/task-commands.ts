/** The keys that act on the task under the cursor, or on all the chosen ones: the same on board and list. */
import { useLingui } from '@lingui/react/macro';
import { archiveTask, trashTask } from '../../data/commands.ts';
import { store } from '../../data/local.ts';
import type { Task } from '../../data/rows.ts';
import { type Command, useCommands } from '../../shell/keys.ts';
import { pickPredecessor, pickSuccessor } from '../links/pick.tsx';
import { choose, chooseNone, chosen, cursor, isOnTasks, taskAt } from './cursor.ts';
import { pickMilestone, turnHold } from './dates.ts';
import { useOpening } from './opening.tsx';
import { openMoveMenu, openTaskMenu, putAway } from './task-menu.tsx';
import { KEY_OF, pickFor, type Verb } from './verbs.ts';

/** The task the keys act on. */
export function taskUnderCursor(): Task | undefined {
  const spot = cursor.get();
  return spot ? store.row('task', taskAt(spot)) : undefined;
}

const elementUnderCursor = (): Element | null =>
  document.querySelector(`[data-spot="${CSS.escape(cursor.get() ?? '')}"]`);

/** The chosen ones, else the one under the cursor. */
export function tasksMeant(): Task[] {
  const ids = chosen.get();
  if (ids.size) return [...ids].flatMap((id) => store.row('task', id) ?? []);
  const task = taskUnderCursor();
  return task ? [task] : [];
}

export function useTaskCommands(works: boolean) {
  const { t, i18n } = useLingui();
  const opening = useOpening();
  const isOnTask = () => isOnTasks() && !!taskUnderCursor() && !!elementUnderCursor();
  const may = () => works && isOnTask();
  const withTask = (run: (task: Task, element: Element) => void) => () => {
    const task = taskUnderCursor();
    const element = elementUnderCursor();
    if (task && element) run(task, element);
  };
  const group = t`Task`;
  const set = (verb: Verb, title: string): Command => ({
    id: `task.${verb}`,
    title,
    keys: KEY_OF[verb],
    group,
    when: may,
    run: withTask((_, element) => pickFor(verb, placeFor(verb, element), tasksMeant())),
  });
  const open = withTask(opening.page);
  const onlyTasks = { group, when: isOnTask };
  useCommands(
    [
      { id: 'task.open', title: t`Open`, keys: 'Enter', run: open, ...onlyTasks },
      {
        id: 'task.peek',
        title: t`Peek`,
        keys: 'Space',
        run: withTask(opening.peek),
        ...onlyTasks,
      },
      set('status', t`Set status`),
      set('assignee', t`Set assignee`),
      set('priority', t`Set priority`),
      set('due', t`Set due date`),
      set('labels', t`Set labels`),
      set('effort', t`Set effort`),
      {
        id: 'task.choose',
        title: t`Choose, to change several together`,
        keys: 'X',
        run: withTask((task) => choose(task.id)),
        ...onlyTasks,
      },
      {
        id: 'task.move',
        title: t`Move to…`,
        keys: 'M',
        group,
        when: may,
        run: withTask((task, element) => openMoveMenu(element, task)),
      },
      {
        id: 'task.waits',
        title: t`Waits for…`,
        group,
        when: may,
        run: withTask((task, element) => pickPredecessor(element, task)),
      },
      {
        id: 'task.blocks',
        title: t`Blocks…`,
        group,
        when: may,
        run: withTask((task, element) => pickSuccessor(element, task)),
      },
      {
        id: 'task.milestone',
        title: t`Counts towards a milestone…`,
        group,
        when: may,
        run: withTask((task, element) => pickMilestone(element, task)),
      },
      {
        id: 'task.hold',
        title: t`Hold its dates, or let them move`,
        group,
        when: may,
        run: withTask((task) => void turnHold(task)),
      },
      {
        id: 'task.menu',
        title: t`All actions`,
        keys: '.',
        run: withTask((task, element) => openTaskMenu(element, task, works, open)),
        ...onlyTasks,
      },
      { id: 'task.archive', title: t`Archive`, group, when: may, run: () => putAway(tasksMeant(), archiveTask) },
      {
        id: 'task.trash',
        title: t`Move to the trash`,
        keys: 'Delete',
        group,
        when: may,
        run: () => putAway(tasksMeant(), trashTask),
      },
      {
        id: 'task.none',
        title: t`Choose none`,
        keys: 'Escape',
        group,
        onlyKeys: true,
        when: () => chosen.get().size > 0 && isOnTasks(),
        run: chooseNone,
      },
    ],
    [i18n.locale, works, opening],
  );
}

/** The picker opens where the value stands, if it is on the card or in the row. */
const placeFor = (verb: Verb, element: Element): Element => element.querySelector(`[data-cell="${verb}"]`) ?? element;
