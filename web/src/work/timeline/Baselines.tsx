/** Dates that were kept: one is chosen to be held against today's, and a new one is taken. */
import { useLingui } from '@lingui/react/macro';
import { History } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import type { Project } from '../../data/rows.ts';
import { removeBaseline, takeBaseline } from '../../data/schedule-commands.ts';
import { act } from '../../shell/act.ts';
import { useCommands } from '../../shell/keys.ts';
import { Button } from '../../ui/button.tsx';
import { dayInWords } from '../../ui/dates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx';
import { useToday } from '../tasks/today.ts';
import s from './plan.module.css';
import type { Sight } from './sight.ts';

interface BaselinesProps {
  project: Project;
  works: boolean;
  sight: Sight;
}

export function Baselines({ project, works, sight }: BaselinesProps) {
  const { t, i18n } = useLingui();
  const [isTaking, setTaking] = useState(false);
  const today = useToday();
  const baselines = useRows(
    'baseline',
    { of: { project_id: project.id }, where: (row) => !row.removed, sort: [by('taken_at')] },
    [project.id],
  );
  const shown = baselines.find((each) => each.id === sight.baseline);
  const take = () => setTaking(true);
  useCommands(
    works ? [{ id: 'baseline.take', title: t`Keep today’s dates as a baseline`, group: t`Timeline`, run: take }] : [],
    [i18n.locale, works],
  );
  const remove = () => shown && act(removeBaseline(shown.id), t`${shown.name} is removed`);
  return (
    <>
      <Menu
        label={t`Baseline`}
        placement="bottom end"
        trigger={
          <Button tone="ghost" icon={<History />} aria-label={shown ? t`Baseline: ${shown.name}` : t`Baseline`}>
            {shown ? t`Baseline: on` : t`Baseline`}
          </Button>
        }
      >
        {baselines.map((each) => (
          <MenuItem
            key={each.id}
            label={each.name}
            hint={dayInWords(each.taken_at.slice(0, 10), today)}
            onAction={() => sight.compare(each.id)}
          />
        ))}
        {shown && <MenuItem label={t`Compare with nothing`} onAction={() => sight.compare(undefined)} />}
        {baselines.length > 0 && works && <MenuLine />}
        {works && <MenuItem label={t`Keep today’s dates…`} onAction={take} />}
        {shown && works && <MenuItem label={t`Remove ${shown.name}`} danger onAction={() => void remove()} />}
        {!baselines.length && !works && <MenuItem label={t`None was kept yet`} isDisabled />}
      </Menu>
      {isTaking && <Take project={project} sight={sight} onClose={() => setTaking(false)} />}
    </>
  );
}

function Take({ project, sight, onClose }: { project: Project; sight: Sight; onClose: () => void }) {
  const { t } = useLingui();
  const today = useToday();
  const [name, setName] = useState(t`Plan of ${dayInWords(today, '')}`);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act(takeBaseline(project.id, name.trim()), t`The dates are kept as ${name.trim()}`);
    if (answer?.subject_id) sight.compare(answer.subject_id);
    if (answer) onClose();
  };
  return (
    <Dialog title={t`Keep today’s dates`} isOpen width="narrow" onClose={onClose}>
      <form className={s.form} onSubmit={(event) => void submit(event)}>
        <p className={s.drift}>{t`Later you see how far each task has drifted from where it lies now.`}</p>
        <TextField label={t`Name`} value={name} onChange={setName} autoFocus maxLength={100} />
        <Button type="submit" tone="primary" isDisabled={!name.trim()}>{t`Keep them`}</Button>
      </form>
    </Dialog>
  );
}
