/** The columns of the board: their names, what they mean, and their order. */
import { useLingui } from '@lingui/react/macro';
import { GripVertical, Trash2 } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { addStatus, moveStatus, recategoriseStatus, removeStatus, renameStatus } from '../../data/commands.ts';
import { useRows, useStatuses } from '../../data/hooks.ts';
import type { Category, Project, Status } from '../../data/rows.ts';
import { useAttempt } from '../../people/attempt.ts';
import { act } from '../../shell/act.ts';
import { say } from '../../shell/live.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { openPicker, standing } from '../../ui/picker/index.ts';
import { Select } from '../../ui/select.tsx';
import { categoryInWords, StatusIcon } from '../../ui/status-icon.tsx';
import { LineField } from '../task/LineField.tsx';
import { useSortable } from '../task/sortable.ts';
import { tasksInWords } from './counts.ts';
import { SettingsSection } from './SettingsSection.tsx';
import s from './settings.module.css';

const CATEGORIES: readonly Category[] = ['todo', 'doing', 'done'];
const categoryChoices = () => CATEGORIES.map((id) => ({ id, label: categoryInWords(id) }));

export function Columns({ project, mayChange }: { project: Project; mayChange: boolean }) {
  const { t } = useLingui();
  const statuses = useStatuses(project.id);
  return (
    <SettingsSection
      title={t`Columns`}
      lead={t`From left to right on the board. What a column means tells when a task is done.`}
    >
      <ul className={s.lines}>
        {statuses.map((status) => (
          <Column key={status.id} status={status} statuses={statuses} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange && <NewColumn project={project} />}
    </SettingsSection>
  );
}

interface ColumnProps {
  status: Status;
  statuses: readonly Status[];
  mayChange: boolean;
}

function Column({ status, statuses, mayChange }: ColumnProps) {
  const { t } = useLingui();
  const row = useRef<HTMLLIElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const order = statuses.map((each) => each.id);
  const tasks = useRows('task', { of: { status_id: status.id }, where: (task) => task.away === null }, [status.id]);
  const move = (behind: string | null) => {
    void act(moveStatus(status.id, behind));
    const place = behind ? order.filter((id) => id !== status.id).indexOf(behind) + 2 : 1;
    say(t`${status.name} moved to place ${place} of ${order.length}`);
  };
  const list = `columns ${status.project_id}`;
  const sorting = useSortable({ list, id: status.id, order, row, grip, isDisabled: !mayChange, onMove: move });
  return (
    <li ref={row} className={s.line} data-dragging={sorting.isDragging || undefined} onKeyDown={sorting.onKeyDown}>
      <span ref={grip} className={s.grip} title={t`Drag, or Alt with the arrow keys`} hidden={!mayChange}>
        <GripVertical size={14} aria-hidden />
      </span>
      <StatusIcon {...standing(status, statuses)} />
      <span className={s.grow}>
        <LineField
          label={t`Name of the column`}
          value={status.name}
          maxLength={100}
          isDisabled={!mayChange}
          onChange={(name) => void act(renameStatus(status.id, name))}
        />
      </span>
      <span className={s.tail}>
        <span className={s.count}>{tasksInWords(tasks.length)}</span>
        <Select
          label={t`What ${status.name} means`}
          quiet
          className={s.role!}
          value={status.category}
          choices={categoryChoices()}
          isDisabled={!mayChange}
          onChange={(to) => to !== status.category && void act(recategoriseStatus(status.id, to))}
        />
        {mayChange && statuses.length > 1 && <RemoveColumn status={status} statuses={statuses} count={tasks.length} />}
      </span>
      {sorting.edge && <span className={s.drop} data-edge={sorting.edge} aria-hidden />}
    </li>
  );
}

interface RemoveColumnProps {
  status: Status;
  statuses: readonly Status[];
  count: number;
}

/** Asks where the tasks go; with none in it there is nothing to ask. */
function RemoveColumn({ status, statuses, count }: RemoveColumnProps) {
  const { t } = useLingui();
  const anchor = useRef<HTMLButtonElement>(null);
  const others = statuses.filter((each) => each.id !== status.id);
  const remove = (into: string) => void act(removeStatus(status.id, into), t`The column ${status.name} is removed`);
  const ask = () => {
    const [first] = others;
    if (!count && first) return remove(first.id);
    if (!anchor.current) return;
    openPicker(anchor.current, {
      mode: 'one',
      label: t`Where its tasks go`,
      placeholder: t`Its tasks go to…`,
      options: others.map((each) => ({
        id: each.id,
        label: each.name,
        icon: <StatusIcon {...standing(each, statuses)} />,
      })),
      value: null,
      onPick: remove,
    });
  };
  return <IconButton ref={anchor} size="small" label={t`Remove ${status.name}`} icon={<Trash2 />} onPress={ask} />;
}

function NewColumn({ project }: { project: Project }) {
  const { t } = useLingui();
  const { isBusy, attempt, elsewhere } = useAttempt();
  const [name, setName] = useState('');
  const [category, setCategory] = useState<Category>('doing');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() && (await attempt(() => addStatus(project.id, name.trim(), category)))) setName('');
  };
  return (
    <form className={s.add} onSubmit={(event) => void submit(event)}>
      <TextField label={t`New column`} value={name} onChange={setName} maxLength={100} error={elsewhere()} />
      <Select
        label={t`It means`}
        value={category}
        choices={categoryChoices()}
        onChange={setCategory}
        className={s.role!}
      />
      <Button type="submit" isPending={isBusy} isDisabled={!name.trim()}>
        {t`Add`}
      </Button>
    </form>
  );
}
