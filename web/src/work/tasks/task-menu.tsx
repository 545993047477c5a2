/** Everything that can be done to a task, as a list one can search: the way for those who do not drag or know the keys. */
import { t } from '@lingui/core/macro';
import {
  Archive,
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpToLine,
  CalendarDays,
  Clock,
  Diamond,
  ExternalLink,
  Hourglass,
  Link,
  Lock,
  OctagonPause,
  SignalHigh,
  Tag,
  Trash2,
  UserRound,
} from 'lucide-react';
import { archiveTask, trashTask } from '../../data/commands.ts';
import { taskKeyOf } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import type { Status, Task } from '../../data/rows.ts';
import { pageOf } from '../../shell/go.ts';
import { toast } from '../../shell/toasts.ts';
import { type Option, openPicker, standing } from '../../ui/picker/index.ts';
import { StatusIcon } from '../../ui/status-icon.tsx';
import { pickPredecessor, pickSuccessor } from '../links/pick.tsx';
import { hasDates, milestonesOf, pickMilestone, turnHold } from './dates.ts';
import { statusesOf, tasksIn } from './facts.ts';
import { changeAll } from './many.ts';
import { moveInto } from './moving.ts';
import { KEY_OF, pickFor, type Verb } from './verbs.ts';

type Deed = Option & { run: () => void };

const ICON = 14;

export function openTaskMenu(anchor: Element, task: Task, works: boolean, open: () => void) {
  const deeds = [
    ...(works ? [...moves(task), ...settings(anchor, task)] : []),
    ...others(task, open),
    ...(works ? endings(task) : []),
  ];
  openPicker(anchor, {
    mode: 'one',
    label: t`Actions for ${taskKeyOf(task)}`,
    placeholder: t`Move to, set, open…`,
    options: deeds,
    value: null,
    nothing: t`There is no such action. Try another word.`,
    // After the picker has closed and given the focus back, because an action may open the next one.
    onPick: (id) => setTimeout(() => deeds.find((deed) => deed.id === id)?.run()),
  });
}

/** Only columns and places: what WCAG calls the alternative to dragging. */
export function openMoveMenu(anchor: Element, task: Task) {
  const deeds = moves(task);
  openPicker(anchor, {
    mode: 'one',
    label: t`Move ${taskKeyOf(task)}`,
    placeholder: t`Move to…`,
    options: deeds,
    value: null,
    onPick: (id) => setTimeout(() => deeds.find((deed) => deed.id === id)?.run()),
  });
}

function moves(task: Task): Deed[] {
  const statuses = statusesOf(task.project_id);
  const own = statuses.find((status) => status.id === task.status_id);
  const others = statuses.filter((status) => status !== own);
  return [...others.map((status) => moveTo(task, status, statuses)), ...(own ? within(task, own) : [])];
}

const moveTo = (task: Task, status: Status, statuses: readonly Status[]): Deed => ({
  id: `to ${status.id}`,
  label: t`Move to ${status.name}`,
  icon: <StatusIcon {...standing(status, statuses)} />,
  group: t`Move to`,
  run: () => {
    const seen = tasksIn(status.id);
    void moveInto(task, status, seen, status.category === 'done' ? 0 : seen.length);
  },
});

function within(task: Task, status: Status): Deed[] {
  const seen = tasksIn(status.id);
  const at = seen.findIndex((each) => each.id === task.id);
  const last = seen.length - 1;
  const go = (index: number) => () => void moveInto(task, status, tasksIn(status.id), index);
  const group = t`Place in ${status.name}`;
  const up: Deed[] = [
    { id: 'top', label: t`To the top`, icon: <ArrowUpToLine size={ICON} />, group, run: go(0) },
    { id: 'up', label: t`One up`, hint: '⇧ ↑', icon: <ArrowUp size={ICON} />, group, run: go(at - 1) },
  ];
  const down: Deed[] = [
    { id: 'down', label: t`One down`, hint: '⇧ ↓', icon: <ArrowDown size={ICON} />, group, run: go(at + 1) },
    { id: 'bottom', label: t`To the bottom`, icon: <ArrowDownToLine size={ICON} />, group, run: go(last) },
  ];
  return [...(at > 0 ? up : []), ...(at < last ? down : [])];
}

function settings(anchor: Element, task: Task): Deed[] {
  const deed = (verb: Verb, label: string, icon: Deed['icon']): Deed => ({
    id: verb,
    label,
    icon,
    hint: KEY_OF[verb],
    group: t`Set`,
    run: () => pickFor(verb, anchor, [store.row('task', task.id) ?? task]),
  });
  return [
    deed('assignee', t`Assignee…`, <UserRound size={ICON} />),
    deed('priority', t`Priority…`, <SignalHigh size={ICON} />),
    deed('due', t`Due date…`, <CalendarDays size={ICON} />),
    deed('effort', t`Effort…`, <Clock size={ICON} />),
    deed('labels', t`Labels…`, <Tag size={ICON} />),
    {
      id: 'waits',
      label: t`Waits for…`,
      icon: <Hourglass size={ICON} />,
      group: t`Set`,
      run: () => pickPredecessor(anchor, task),
    },
    {
      id: 'blocks',
      label: t`Blocks…`,
      icon: <OctagonPause size={ICON} />,
      group: t`Set`,
      run: () => pickSuccessor(anchor, task),
    },
    ...ofDates(anchor, task),
  ];
}

function ofDates(anchor: Element, task: Task): Deed[] {
  const group = t`Set`;
  const aim: Deed = {
    id: 'milestone',
    label: t`Counts towards…`,
    icon: <Diamond size={ICON} />,
    group,
    run: () => pickMilestone(anchor, store.row('task', task.id) ?? task),
  };
  const hold: Deed = {
    id: 'hold',
    label: task.held ? t`Let its dates move` : t`Hold its dates`,
    icon: <Lock size={ICON} />,
    group,
    run: () => void turnHold(store.row('task', task.id) ?? task),
  };
  const goals = milestonesOf(task.project_id);
  return [...(goals.length ? [aim] : []), ...(hasDates(task) ? [hold] : [])];
}

function others(task: Task, open: () => void): Deed[] {
  const address = location.origin + pageOf(taskKeyOf(task));
  const copy = () => void navigator.clipboard.writeText(address).then(() => toast({ text: t`Link copied.` }));
  const group = t`Task`;
  return [
    { id: 'open', label: t`Open`, hint: '↵', icon: <ExternalLink size={ICON} />, group, run: open },
    { id: 'copy', label: t`Copy the link`, icon: <Link size={ICON} />, group, run: copy },
  ];
}

function endings(task: Task): Deed[] {
  const group = t`Task`;
  return [
    { id: 'archive', label: t`Archive`, icon: <Archive size={ICON} />, group, run: () => putAway([task], archiveTask) },
    {
      id: 'trash',
      label: t`Move to the trash`,
      icon: <Trash2 size={ICON} />,
      group,
      run: () => putAway([task], trashTask),
    },
  ];
}

/** Archives or trashes, with the way back. */
export function putAway(tasks: readonly Task[], how: typeof archiveTask | typeof trashTask) {
  const name = tasks[0] ? taskKeyOf(tasks[0]) : '';
  const says = (count: number) => {
    if (how === archiveTask) return count === 1 ? t`${name} archived` : t`${count} tasks archived`;
    return count === 1 ? t`${name} is in the trash` : t`${count} tasks are in the trash`;
  };
  void changeAll(tasks, (task) => how(task.id), says);
}
