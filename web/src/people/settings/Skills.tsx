/** The skills people can have and tasks can need: one word for one thing, for the whole workspace. */
import { useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { addSkill, bringBackSkill, renameSkill, retireSkill } from '../../data/commands.ts';
import { useIsAdmin, useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import type { Skill } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Tag } from '../../ui/tags.tsx';
import { SettingsSection } from '../../work/settings/SettingsSection.tsx';
import c from '../../work/settings/settings.module.css';
import { LineField } from '../../work/task/LineField.tsx';
import { useAttempt } from '../attempt.ts';
import { peopleInWords } from '../counts.ts';

export function Skills() {
  const { t } = useLingui();
  const skills = useRows('skill', { sort: [by((skill) => (skill.retired ? 1 : 0)), by('name')] }, []);
  return (
    <SettingsSection
      title={t`Skills`}
      lead={t`What people can say they know and tasks can ask for. A retired skill is no longer offered; who has it keeps it.`}
    >
      {skills.length > 0 && (
        <ul className={c.lines}>
          {skills.map((skill) => (
            <OneSkill key={skill.id} skill={skill} />
          ))}
        </ul>
      )}
      <NewSkill />
    </SettingsSection>
  );
}

function OneSkill({ skill: { id, name, retired } }: { skill: Skill }) {
  const { t } = useLingui();
  const isAdmin = useIsAdmin();
  const able = useRows('ability', { of: { skill_id: id }, where: (row) => row.level > 0 }, [id]);
  const retire = () => void act(retireSkill(id), t`${name} is retired`);
  const bringBack = () => void act(bringBackSkill(id), t`${name} is offered again`);
  return (
    <li className={c.line}>
      <span className={c.grow}>
        <LineField
          label={t`Name of the skill`}
          value={name}
          maxLength={100}
          onChange={(to) => void act(renameSkill(id, to))}
        />
      </span>
      <span className={c.tail}>
        {retired && <Tag>{t`Retired`}</Tag>}
        <span className={c.count}>{peopleInWords(able.length)}</span>
        {isAdmin && (
          <Button size="small" onPress={retired ? bringBack : retire}>
            {retired ? t`Offer again` : t`Retire`}
          </Button>
        )}
      </span>
    </li>
  );
}

function NewSkill() {
  const { t } = useLingui();
  const { isBusy, attempt, elsewhere } = useAttempt();
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() && (await attempt(() => addSkill(name.trim())))) setName('');
  };
  return (
    <form className={c.add} onSubmit={(event) => void submit(event)}>
      <TextField label={t`New skill`} value={name} onChange={setName} maxLength={100} error={elsewhere()} />
      <Button type="submit" isPending={isBusy} isDisabled={!name.trim()}>
        {t`Add`}
      </Button>
    </form>
  );
}
