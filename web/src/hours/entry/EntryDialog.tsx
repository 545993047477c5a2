/** One entry: corrected, removed, and what it was before. */
import { useLingui } from '@lingui/react/macro';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useRow } from '../../data/hooks.ts';
import { changeEntry, removeEntry } from '../../data/hours-commands.ts';
import type { Entry, Id } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { parseEffort } from '../../ui/effort.ts';
import { TextField } from '../../ui/field.tsx';
import { DatePicker } from '../../ui/picker/index.ts';
import { useToday } from '../../work/tasks/today.ts';
import { useLock } from '../sheet/locks.ts';
import { onClock } from '../spent.ts';
import { placeOf } from '../timer/deeds.ts';
import { A_DAY } from '../timer/forgotten.ts';
import { EntryHistory } from './EntryHistory.tsx';
import s from './entry.module.css';

export function EntryDialog({ id, onClose }: { id: Id; onClose: () => void }) {
  const entry = useRow('entry', id);
  return entry ? <Corrects key={entry.id} entry={entry} onClose={onClose} /> : null;
}

function Corrects({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { t } = useLingui();
  const lock = useLock(entry.project_id, entry.day);
  const today = useToday();
  const [time, setTime] = useState(onClock(entry.minutes));
  const [note, setNote] = useState(entry.note);
  const [day, setDay] = useState(entry.day);
  const [billable, setBillable] = useState(entry.billable);
  const minutes = parseEffort(time);
  const error = minutes === null || minutes > A_DAY ? t`Write it as 1:30, 1.5 or 90m; a day has 24 hours.` : null;
  const save = async () => {
    if (minutes === null || error) return;
    const to = { ...differing(entry, { day, minutes, note: note.trim(), billable }) };
    onClose();
    if (Object.keys(to).length) await act(changeEntry(entry.id, to), t`Hours corrected`);
  };
  const remove = () => {
    onClose();
    void act(removeEntry(entry.id), t`${onClock(entry.minutes)} removed from ${placeOf(entry)}`);
  };
  const fixed = { isDisabled: lock !== null };
  return (
    <Dialog
      isOpen
      title={t`Hours on ${placeOf(entry)}`}
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button {...fixed} tone="danger" icon={<Trash2 />} onPress={remove}>{t`Remove`}</Button>
          <Button {...fixed} tone="primary" isDisabled={lock !== null || error !== null} onPress={() => void save()}>
            {t`Save`}
          </Button>
        </>
      }
    >
      <form
        className={s.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {lock && <Banner tone="info">{lock}</Banner>}
        <TextField {...fixed} autoFocus label={t`How long`} value={time} error={error} onChange={setTime} />
        <div className={s.pick}>
          <span>{t`Day`}</span>
          <DatePicker
            {...fixed}
            label={t`Day`}
            value={day}
            today={today}
            done
            allowNone={false}
            onPick={(to) => to && setDay(to)}
          />
        </div>
        <TextField {...fixed} label={t`Note`} value={note} maxLength={500} onChange={setNote} />
        <Switch {...fixed} isSelected={billable} onChange={setBillable}>{t`Billable`}</Switch>
        <button type="submit" hidden />
      </form>
      <EntryHistory entry={entry} />
    </Dialog>
  );
}

type Correction = Pick<Entry, 'day' | 'minutes' | 'note' | 'billable'>;

const differing = (was: Entry, to: Correction): Partial<Correction> =>
  Object.fromEntries(Object.entries(to).filter(([name, value]) => was[name as keyof Correction] !== value));
