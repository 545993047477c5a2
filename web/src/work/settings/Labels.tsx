/** The labels of a project: a word and a colour each. */
import { useLingui } from '@lingui/react/macro';
import { Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { addLabel, changeLabel, markLabel, removeLabel } from '../../data/commands.ts';
import { useLabels, useRows } from '../../data/hooks.ts';
import type { Label, Mark, Project } from '../../data/rows.ts';
import { useAttempt } from '../../people/attempt.ts';
import { act } from '../../shell/act.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { HueSquare } from '../../ui/picker/index.ts';
import { Popover } from '../../ui/popover.tsx';
import { Select } from '../../ui/select.tsx';
import { LineField } from '../task/LineField.tsx';
import { tasksInWords } from './counts.ts';
import { HuePicker } from './HuePicker.tsx';
import { HUES } from './new-project.ts';
import { SettingsSection } from './SettingsSection.tsx';
import s from './settings.module.css';

export function Labels({ project, mayChange }: { project: Project; mayChange: boolean }) {
  const { t } = useLingui();
  const labels = useLabels(project.id);
  return (
    <SettingsSection
      title={t`Labels`}
      lead={t`For what columns do not say: a kind of work, a place, a client. Say which work is dull, so that it goes round when work is planned.`}
    >
      {labels.length > 0 && (
        <ul className={s.lines}>
          {labels.map((label) => (
            <OneLabel key={label.id} label={label} mayChange={mayChange} />
          ))}
        </ul>
      )}
      {mayChange && <NewLabel project={project} hue={HUES[(labels.length * 5) % HUES.length] ?? 268} />}
    </SettingsSection>
  );
}

function OneLabel({ label, mayChange }: { label: Label; mayChange: boolean }) {
  const { t } = useLingui();
  const { id, name, hue } = label;
  const tasks = useRows('task', { where: (task) => task.away === null && task.label_ids.includes(id) }, [id]);
  return (
    <li className={s.line}>
      {mayChange ? (
        <Popover
          label={t`Colour of ${name}`}
          trigger={<IconButton size="small" label={t`Colour of ${name}`} icon={<HueSquare hue={hue} />} />}
        >
          <HuePicker label={t`Colour`} value={hue} hues={HUES} onPick={(to) => void act(changeLabel(id, name, to))} />
        </Popover>
      ) : (
        <HueSquare hue={hue} />
      )}
      <span className={s.grow}>
        <LineField
          label={t`Word of the label`}
          value={name}
          maxLength={100}
          isDisabled={!mayChange}
          onChange={(to) => void act(changeLabel(id, to, hue))}
        />
      </span>
      <KindOfWork label={label} mayChange={mayChange} />
      <span className={s.tail}>
        <span className={s.count}>{tasksInWords(tasks.length)}</span>
        {mayChange && (
          <IconButton
            size="small"
            label={t`Remove ${name}`}
            icon={<Trash2 />}
            onPress={() => void act(removeLabel(id), t`The label ${name} is removed`)}
          />
        )}
      </span>
    </li>
  );
}

type Kind = Mark | 'usual';

/** What work with the label is like: dull work goes round, visible work gets noticed. */
function KindOfWork({ label, mayChange }: { label: Label; mayChange: boolean }) {
  const { t } = useLingui();
  const { id, name, mark } = label;
  const kinds: { id: Kind; label: string; said: string; hint: string }[] = [
    { id: 'usual', label: t`Usual work`, said: t`${name} is usual work`, hint: t`nothing is counted` },
    { id: 'dull', label: t`Dull work`, said: t`${name} is dull work, and goes round`, hint: t`goes round` },
    { id: 'visible', label: t`Visible work`, said: t`${name} is work that gets noticed`, hint: t`gets noticed` },
  ];
  const now = kinds.find((kind) => kind.id === (mark ?? 'usual'));
  if (!mayChange) return mark && <span className={s.count}>{now?.label}</span>;
  return (
    <Select
      quiet
      label={t`What work with ${name} is like`}
      className={s.kind}
      value={mark ?? 'usual'}
      choices={kinds}
      onChange={(to) => void act(markLabel(id, to === 'usual' ? null : to), kinds.find((kind) => kind.id === to)?.said)}
    />
  );
}

function NewLabel({ project, hue }: { project: Project; hue: number }) {
  const { t } = useLingui();
  const { isBusy, attempt, elsewhere } = useAttempt();
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() && (await attempt(() => addLabel(project.id, name.trim(), hue)))) setName('');
  };
  return (
    <form className={s.add} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t`New label`}
        icon={<HueSquare hue={hue} />}
        value={name}
        onChange={setName}
        maxLength={100}
        error={elsewhere()}
      />
      <Button type="submit" isPending={isBusy} isDisabled={!name.trim()}>
        {t`Add`}
      </Button>
    </form>
  );
}
