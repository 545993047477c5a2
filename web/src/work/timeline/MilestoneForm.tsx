/** A milestone: its name and its day, whether it is reached, and what counts towards it. */
import { useLingui } from '@lingui/react/macro';
import { Diamond } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useRow } from '../../data/hooks.ts';
import type { Day, Id } from '../../data/rows.ts';
import {
  addMilestone,
  changeMilestone,
  reachMilestone,
  removeMilestone,
  reopenMilestone,
} from '../../data/schedule-commands.ts';
import type { Milestone } from '../../data/schedule-rows.ts';
import { act } from '../../shell/act.ts';
import { useCommands } from '../../shell/keys.ts';
import { Button } from '../../ui/button.tsx';
import { addDays, dayInFull, parseDay } from '../../ui/dates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useToday } from '../tasks/today.ts';
import s from './plan.module.css';

/** The button for a new one. */
export function AddMilestone({ project, today }: { project: Id; today: Day }) {
  const { t, i18n } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useCommands([{ id: 'milestone.new', title: t`New milestone`, group: t`Timeline`, run: open }], [i18n.locale]);
  const add = async (name: string, due: Day) => {
    if (await act(addMilestone(project, name, due), t`${name} is a milestone`)) setOpen(false);
  };
  return (
    <>
      <Button icon={<Diamond />} onPress={open}>{t`Milestone`}</Button>
      {isOpen && (
        <Dialog title={t`New milestone`} isOpen width="narrow" onClose={() => setOpen(false)}>
          <Fields name="" due={addDays(today, 30)} say={t`Add it`} onSave={add} />
        </Dialog>
      )}
    </>
  );
}

interface DialogProps {
  id: Id;
  worksOn: (project: Id) => boolean;
  onClose: () => void;
}

export function MilestoneDialog({ id, worksOn, onClose }: DialogProps) {
  const { t } = useLingui();
  const milestone = useRow('milestone', id);
  if (!milestone || milestone.removed) return null;
  const save = async (name: string, due: Day) => {
    if (await act(changeMilestone(id, name, due), t`${name} is on ${dayInFull(due)}`)) onClose();
  };
  return (
    <Dialog title={milestone.name} isOpen width="narrow" onClose={onClose}>
      {worksOn(milestone.project_id) ? (
        <>
          <Fields name={milestone.name} due={milestone.due} say={t`Save`} onSave={save} />
          <Deeds milestone={milestone} onClose={onClose} />
        </>
      ) : (
        <p>{dayInFull(milestone.due)}</p>
      )}
    </Dialog>
  );
}

function Deeds({ milestone, onClose }: { milestone: Milestone; onClose: () => void }) {
  const { t } = useLingui();
  const today = useToday();
  const { id, name, reached_on } = milestone;
  const turn = () =>
    reached_on
      ? act(reopenMilestone(id), t`${name} is not reached yet`)
      : act(reachMilestone(id, today), t`${name} is reached`);
  const remove = () => {
    void act(removeMilestone(id), t`${name} is removed`);
    onClose();
  };
  return (
    <div className={s.buttons}>
      <Button onPress={() => void turn()}>{reached_on ? t`Not reached yet` : t`It is reached`}</Button>
      <Button tone="ghost" onPress={remove}>{t`Remove`}</Button>
    </div>
  );
}

interface FieldsProps {
  name: string;
  due: Day;
  say: string;
  onSave: (name: string, due: Day) => void;
}

function Fields({ name, due, say, onSave }: FieldsProps) {
  const { t } = useLingui();
  const today = useToday();
  const [title, setTitle] = useState(name);
  const [text, setText] = useState(due);
  const day = parseDay(text, today);
  const isNear = day !== null && day >= '1970-01-01' && day <= '2200-12-31';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() && day && isNear) onSave(title.trim(), day);
  };
  const error =
    day === null ? t`Write a day, such as fri, 12 mar or 2027-03-12.` : t`Choose a day between 1970 and 2200.`;
  return (
    <form className={s.form} onSubmit={submit}>
      <TextField label={t`Name`} value={title} onChange={setTitle} autoFocus maxLength={100} />
      <TextField
        label={t`To be reached by`}
        value={text}
        onChange={setText}
        help={day ? dayInFull(day) : undefined}
        error={isNear ? null : error}
      />
      <Button type="submit" tone="primary" isDisabled={!title.trim() || !isNear}>
        {say}
      </Button>
    </form>
  );
}
