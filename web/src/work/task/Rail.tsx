/** What is set on a task, one line each: every value is a button that opens its picker. */
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import {
  addLabel,
  estimate,
  moveTask,
  needSkills,
  prioritise,
  schedule,
  setContributors,
  setLabels,
} from '../../data/commands.ts';
import { useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import type { Day, Id, Status, Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import {
  DatePicker,
  EffortPicker,
  LabelPicker,
  PeoplePicker,
  PriorityPicker,
  SkillPicker,
  StatusPicker,
} from '../../ui/picker/index.ts';
import { Repeats } from '../repeats/Repeats.tsx';
import { PickerButton, Unset } from '../../ui/picker/button.tsx';
import { Switch } from '../../ui/choice.tsx';
import { HUES } from '../settings/new-project.ts';
import { hasDates, pickMilestone, turnHold } from '../tasks/dates.ts';
import { tasksIn } from '../tasks/facts.ts';
import { useHere } from '../tasks/here.tsx';
import { Assignee } from './Assignee.tsx';
import { Mentor } from './Mentor.tsx';
import { ParentLine } from './ParentLine.tsx';
import s from './task.module.css';
import { Uses } from './Uses.tsx';

export function Rail({ task, isFixed }: { task: Task; isFixed: boolean }) {
  const { t } = useLingui();
  const { statuses, people } = useHere();
  const fixed = { isDisabled: isFixed };
  const move = (id: Id) => {
    const status = statuses.find((each) => each.id === id);
    if (status) void act(toColumn(task, status));
  };
  return (
    <dl className={s.rail} aria-label={t`Properties`}>
      <Property name={t`Status`} verb="status">
        <StatusPicker {...fixed} value={task.status_id} statuses={statuses} onPick={move} />
      </Property>
      <Property name={t`Assignee`} verb="assignee">
        <Assignee task={task} isFixed={isFixed} />
      </Property>
      <Mentor task={task} isFixed={isFixed} />
      <Property name={t`Priority`} verb="priority">
        <PriorityPicker {...fixed} value={task.priority} onPick={(to) => void act(prioritise(task.id, to))} />
      </Property>
      <Property name={t`Effort`} verb="effort">
        <EffortPicker {...fixed} value={task.effort} onPick={(minutes) => void act(estimate(task.id, minutes))} />
      </Property>
      <Dates task={task} isFixed={isFixed} />
      <Property name={t`Repeats`} verb="repeat">
        <Repeats task={task} isFixed={isFixed} />
      </Property>
      <Aim task={task} isFixed={isFixed} />
      <Property name={t`Labels`} verb="labels">
        <Labels task={task} isFixed={isFixed} />
      </Property>
      <Property name={t`Skills`}>
        <Skills task={task} isFixed={isFixed} />
      </Property>
      <Uses task={task} isFixed={isFixed} />
      <Property name={t`Helping`}>
        <PeoplePicker
          {...fixed}
          label={t`Helping`}
          value={task.contributor_ids}
          people={people}
          onChange={(ids) => void act(setContributors(task.id, ids))}
        />
      </Property>
      <ParentLine task={task} isFixed={isFixed} />
    </dl>
  );
}

export function Property({ name, verb, children }: { name: string; verb?: string; children: ReactNode }) {
  return (
    <div className={s.property} data-verb={verb}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface PartProps {
  task: Task;
  isFixed: boolean;
}

function Dates({ task, isFixed }: PartProps) {
  const { t } = useLingui();
  const { today } = useHere();
  const set = (start: Day | null, due: Day | null) => void act(schedule(task.id, start, due));
  return (
    <>
      <Property name={t`Start`}>
        <DatePicker
          label={t`Start`}
          value={task.start}
          today={today}
          done
          isDisabled={isFixed}
          onPick={(start) => set(start, start && task.due && start > task.due ? start : task.due)}
        />
      </Property>
      <Property name={t`Due`} verb="due">
        <DatePicker
          value={task.due}
          today={today}
          done={task.done_at !== null}
          isDisabled={isFixed}
          onPick={(due) => set(due && task.start && task.start > due ? due : task.start, due)}
        />
      </Property>
    </>
  );
}

/** What its dates lead to, and whether they stand: only where there is something to say. */
function Aim({ task, isFixed }: PartProps) {
  const { t } = useLingui();
  const goals = useRows('milestone', { of: { project_id: task.project_id }, where: (row) => !row.removed }, [
    task.project_id,
  ]);
  const goal = goals.find((each) => each.id === task.milestone_id);
  return (
    <>
      {goals.length > 0 && (
        <Property name={t`Milestone`}>
          <PickerButton
            label={t`Milestone`}
            says={goal?.name ?? t`None`}
            isDisabled={isFixed}
            onOpen={(anchor) => pickMilestone(anchor, task)}
          >
            {goal?.name ?? <Unset>{t`None`}</Unset>}
          </PickerButton>
        </Property>
      )}
      {hasDates(task) && (
        <Property name={t`Dates held`}>
          <Switch
            aria-label={t`Its dates stand, whatever it waits for`}
            isSelected={task.held}
            isDisabled={isFixed}
            onChange={() => void turnHold(task)}
          >
            {task.held ? t`They stand` : t`They move`}
          </Switch>
        </Property>
      )}
    </>
  );
}

function Labels({ task, isFixed }: PartProps) {
  const { project, labels, leads } = useHere();
  const make = async (name: string) => {
    const answer = await act(addLabel(project.id, name, HUES[labels.length % HUES.length] ?? 268));
    if (answer?.subject_id) await act(setLabels(task.id, [...task.label_ids, answer.subject_id]));
  };
  return (
    <LabelPicker
      value={task.label_ids}
      labels={labels}
      isDisabled={isFixed}
      onChange={(ids) => void act(setLabels(task.id, ids))}
      {...(leads && { onCreate: (name: string) => void make(name) })}
    />
  );
}

function Skills({ task, isFixed }: PartProps) {
  const skills = useRows('skill', { sort: [by('name')] }, []);
  const offered = skills.filter((skill) => !skill.retired || task.skills[skill.id]);
  return (
    <SkillPicker
      value={task.skills}
      skills={offered}
      need
      isDisabled={isFixed}
      onChange={(levels) => void act(needSkills(task.id, levels))}
    />
  );
}

/** To the end of the column, or on top where things are done. */
function toColumn(task: Task, status: Status) {
  const last = tasksIn(status.id).findLast((each) => each.id !== task.id);
  return moveTask(task.id, status.id, status.category === 'done' ? null : (last?.id ?? null));
}
