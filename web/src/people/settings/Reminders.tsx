/** Of what one is reminded, and between which hours. */
import { useLingui } from '@lingui/react/macro';
import { useRows } from '../../data/hooks.ts';
import { type ReminderKind, type ReminderWish, setReminders } from '../../data/reminding.ts';
import type { Id } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Switch } from '../../ui/choice.tsx';
import { Select } from '../../ui/select.tsx';
import { SettingsSection } from '../../work/settings/SettingsSection.tsx';
import s from './sections.module.css';

/** As the server has it where nobody said otherwise. */
const USUAL: ReminderWish = { wanted: ['due_soon', 'due_today', 'overdue'], begins: 480, ends: 1080 };
const HOUR = 60;

export function Reminders({ me }: { me: Id }) {
  const { t } = useLingui();
  const kept = useRows('reminding', { of: { person_id: me } }, [me])[0] ?? USUAL;
  const set = (some: Partial<ReminderWish>) => {
    const { wanted, begins, ends } = { ...kept, ...some };
    void act(setReminders(me, { wanted, begins, ends }), t`Saved`);
  };
  const kind = (id: ReminderKind, label: string) => (
    <Switch
      isSelected={kept.wanted.includes(id)}
      onChange={(on) => set({ wanted: on ? [...kept.wanted, id] : kept.wanted.filter((each) => each !== id) })}
    >
      {label}
    </Switch>
  );
  const hours = (label: string, value: number, field: 'begins' | 'ends') => (
    <Select
      label={label}
      value={String(value)}
      choices={Array.from({ length: 25 }, (_, at) => ({ id: String(at * HOUR), label: clockOf(at * HOUR) }))}
      onChange={(id) => Number(id) !== value && set({ [field]: Number(id) })}
    />
  );
  return (
    <SettingsSection
      title={t`Reminders`}
      lead={t`Once for each task and day, into your inbox and by mail; only on days you work, between these hours where you live.`}
    >
      <div className={s.fields}>
        {kind('due_soon', t`What is due on the next day you work`)}
        {kind('due_today', t`What is due today`)}
        {kind('overdue', t`What was due and is not done`)}
        {hours(t`Not before`, kept.begins, 'begins')}
        {hours(t`Not after`, kept.ends, 'ends')}
      </div>
    </SettingsSection>
  );
}

const clockOf = (minutes: number): string => `${String(minutes / HOUR).padStart(2, '0')}:00`;
