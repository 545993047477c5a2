/** Suppose something about a task: another due date, or that it is dropped. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { taskKeyOf, useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import { supposeDropped, supposeDue } from '../../data/what-if-commands.ts';
import type { Day, Id, Project } from '../../data/rows.ts';
import { Button } from '../../ui/button.tsx';
import { DatePicker, openPicker, PickerButton } from '../../ui/picker/index.ts';
import { useToday } from '../../work/tasks/today.ts';
import type { SupposeProps } from './Suppose.tsx';

export function Due({ plan, project, onDone }: SupposeProps) {
  const { t } = useLingui();
  const today = useToday();
  const [task, setTask] = useState<Id | null>(null);
  const [due, setDue] = useState<Day | null>(null);
  return (
    <>
      <OpenTask project={project} value={task} onPick={setTask} />
      <DatePicker label={t`New due date`} look="boxed" value={due} today={today} min={today} onPick={setDue}>
        {due ? undefined : t`Without a date`}
      </DatePicker>
      <Button
        size="small"
        tone="primary"
        isDisabled={!task}
        onPress={() => task && onDone(supposeDue(plan, task, due))}
      >{t`Suppose it`}</Button>
    </>
  );
}

export function Dropped({ plan, project, onDone }: SupposeProps) {
  const { t } = useLingui();
  const [task, setTask] = useState<Id | null>(null);
  return (
    <>
      <OpenTask project={project} value={task} onPick={setTask} />
      <Button
        size="small"
        tone="primary"
        isDisabled={!task}
        onPress={() => task && onDone(supposeDropped(plan, task))}
      >{t`Suppose it`}</Button>
    </>
  );
}

interface OpenTaskProps {
  project: Project;
  value: Id | null;
  onPick: (task: Id) => void;
}

function OpenTask({ project, value, onPick }: OpenTaskProps) {
  const { t } = useLingui();
  const tasks = useRows(
    'task',
    {
      of: { project_id: project.id },
      where: (task) => task.done_at === null && task.away === null,
      sort: [by('number')],
    },
    [project.id],
  );
  const chosen = tasks.find((task) => task.id === value);
  const open = (anchor: Element) =>
    openPicker(anchor, {
      mode: 'one',
      label: t`Task`,
      placeholder: t`Find a task…`,
      options: tasks.map((task) => ({ id: task.id, label: `${taskKeyOf(task)} ${task.title}` })),
      value,
      onPick,
    });
  const says = chosen ? `${taskKeyOf(chosen)} ${chosen.title}` : t`Choose a task`;
  return (
    <PickerButton look="boxed" label={t`Task`} says={says} onOpen={open}>
      <span className="clip">{says}</span>
    </PickerButton>
  );
}
