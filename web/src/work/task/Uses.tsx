/** The equipment and licences a task needs, and who else needs the same seats on the same days. */
import { useLingui } from '@lingui/react/macro';
import { Plus, TriangleAlert, X } from 'lucide-react';
import { useRow, useRows, useTask } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import { by } from '../../data/order.ts';
import { use } from '../../data/resource-commands.ts';
import type { Id, Resource, Task, Use } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { IconButton } from '../../ui/button.tsx';
import { openPicker, PickerButton } from '../../ui/picker/index.ts';
import { Select } from '../../ui/select.tsx';
import { clashesWith, daysOf, type Taking } from './clashes.ts';
import { Property } from './Rail.tsx';
import { TaskLink } from './TaskLink.tsx';
import s from './uses.module.css';

/** Draws nothing where there is nothing to be shared. */
export function Uses({ task, isFixed }: { task: Task; isFixed: boolean }) {
  const { t } = useLingui();
  const resources = useRows(
    'resource',
    { where: (row) => !row.removed && (row.project_id ?? task.project_id) === task.project_id, sort: [by('name')] },
    [task.project_id],
  );
  const uses = useRows('use', { of: { task_id: task.id }, where: (row) => row.seats > 0 }, [task.id]);
  if (!resources.length) return null;
  const free = resources.filter((resource) => !uses.some((row) => row.resource_id === resource.id));
  return (
    <Property name={t`Equipment`}>
      <div className={s.uses}>
        {uses.map((row) => (
          <OneUse key={row.id} row={row} task={task} isFixed={isFixed} />
        ))}
        {!isFixed && free.length > 0 && <Add task={task} free={free} uses={uses} />}
      </div>
    </Property>
  );
}

function OneUse({ row, task, isFixed }: { row: Use; task: Task; isFixed: boolean }) {
  const { t } = useLingui();
  const resource = useRow('resource', row.resource_id);
  if (!resource || resource.removed) return null;
  const { id, name } = resource;
  const choices = Array.from({ length: Math.min(resource.seats, 20) }, (_, at) => String(at + 1));
  return (
    <div className={s.use}>
      <span className="clip">{name}</span>
      {resource.seats > 1 && (
        <Select
          quiet
          label={t`Seats of ${name}`}
          className={s.seats}
          value={String(row.seats)}
          isDisabled={isFixed}
          choices={choices.map((seats) => ({ id: seats, label: seats }))}
          onChange={(seats) => void act(use(task, id, Number(seats)))}
        />
      )}
      {!isFixed && (
        <IconButton
          size="small"
          label={t`Without ${name}`}
          icon={<X />}
          onPress={() => void act(use(task, id, 0), t`It needs no ${name} any more`)}
        />
      )}
      <Clash row={row} task={task} resource={resource} />
    </div>
  );
}

/** Told where other tasks take the seats on the same days, as far as the reader may see them. */
function Clash({ row, task, resource }: { row: Use; task: Task; resource: Resource }) {
  const { t } = useLingui();
  const uses = useRows('use', { of: { resource_id: resource.id }, where: (one) => one.seats > 0 }, [resource.id]);
  const using = uses.map((one) => one.task_id).join(' ');
  const tasks = useRows('task', { where: (one) => using.includes(one.id) }, [using]);
  const of = (one: Use) => tasks.find((each) => each.id === one.task_id);
  const [mine, others] = [takingOf(row, task), uses.flatMap((one) => takingOf(one, of(one)) ?? [])];
  const clashes = mine ? clashesWith(mine, others, resource.seats) : [];
  if (!clashes.length) return null;
  return (
    <div className={s.clash} role="note">
      <TriangleAlert size={13} aria-hidden />
      <span>
        {resource.seats === 1
          ? t`There is one seat, and on the same days it is taken by:`
          : t`There are ${resource.seats} seats, and on the same days they are taken by:`}
      </span>
      {clashes.map((id) => (
        <Other key={id} id={id} />
      ))}
    </div>
  );
}

function Other({ id }: { id: Id }) {
  const task = useTask(id);
  return task && <TaskLink task={task} />;
}

function takingOf(row: Use, task: Task | undefined): Taking | null {
  const days = task && task.done_at === null && task.away === null ? daysOf(task) : null;
  return days && { task: row.task_id, seats: row.seats, from: days[0], to: days[1] };
}

function Add({ task, free, uses }: { task: Task; free: readonly Resource[]; uses: readonly Use[] }) {
  const { t } = useLingui();
  const label = t`Add equipment`;
  const nameOf = (id: Id) => store.row('resource', id)?.name ?? '';
  const pick = (anchor: Element) =>
    openPicker(anchor, {
      mode: 'one',
      label,
      placeholder: t`Find equipment…`,
      options: free.map(({ id, name }) => ({ id, label: name })),
      value: null,
      onPick: (id) => void act(use(task, id, 1), t`It needs ${nameOf(id)}`),
    });
  return (
    <PickerButton look="chip" label={label} says={uses.map((row) => nameOf(row.resource_id)).join(', ')} onOpen={pick}>
      <Plus size={14} aria-hidden />
      {label}
    </PickerButton>
  );
}
