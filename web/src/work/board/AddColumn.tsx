/** The place behind the last column where leads add another. */
import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { addStatus } from '../../data/commands.ts';
import type { Category } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { StatusIcon } from '../../ui/status-icon.tsx';
import { useHere } from '../tasks/here.tsx';
import s from './column.module.css';

export function AddColumn() {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <NewColumn onClose={() => setOpen(false)} />;
  return (
    <Button tone="ghost" className={s.addColumn!} icon={<Plus />} onPress={() => setOpen(true)}>
      {t`Add a column`}
    </Button>
  );
}

function NewColumn({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { project } = useHere();
  const [name, setName] = useState('');
  const [category, setCategory] = useState<Category>('doing');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    const answer = await act(addStatus(project.id, name.trim(), category), t`Column ${name.trim()} added`);
    if (answer) onClose();
  };
  const choices = [
    { id: 'todo' as const, label: t`To do`, icon: <StatusIcon category="todo" size={14} /> },
    { id: 'doing' as const, label: t`Doing`, icon: <StatusIcon category="doing" size={14} /> },
    { id: 'done' as const, label: t`Done`, icon: <StatusIcon category="done" size={14} /> },
  ];
  return (
    <form className={s.newColumn} onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <TextField label={t`Name of the column`} value={name} onChange={setName} autoFocus maxLength={60} />
      <Segments label={t`What its tasks are`} value={category} choices={choices} onChange={setCategory} />
      <div className={s.buttons}>
        <Button type="submit" tone="primary" isDisabled={!name.trim()}>{t`Add`}</Button>
        <Button tone="ghost" onPress={onClose}>{t`Cancel`}</Button>
      </div>
    </form>
  );
}
