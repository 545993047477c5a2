/** Equipment, rooms and licences of a project, and what the whole workspace shares: each with its seats. */
import { useLingui } from '@lingui/react/macro';
import { Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useIsAdmin, useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import { addResource, changeResource, removeResource } from '../../data/resource-commands.ts';
import type { Project, Resource } from '../../data/rows.ts';
import { useAttempt } from '../../people/attempt.ts';
import { act } from '../../shell/act.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Tag } from '../../ui/tags.tsx';
import { LineField } from '../task/LineField.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import s from './settings.module.css';

const OFFERED = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100];

export function Equipment({ project, mayChange }: { project: Project; mayChange: boolean }) {
  const { t } = useLingui();
  const isAdmin = useIsAdmin();
  const resources = useRows(
    'resource',
    { where: (row) => !row.removed && (row.project_id ?? project.id) === project.id, sort: [by('name')] },
    [project.id],
  );
  return (
    <SettingsSection
      title={t`Equipment and licences`}
      lead={t`What only so many can use at a time. Tasks say what they need, clashes are told, and no plan gives out more seats than there are.`}
    >
      {resources.length > 0 && (
        <ul className={s.lines}>
          {resources.map((resource) => (
            <OneResource
              key={resource.id}
              resource={resource}
              mayChange={resource.project_id ? mayChange : isAdmin && mayChange}
            />
          ))}
        </ul>
      )}
      {mayChange && <NewResource project={project} mayShare={isAdmin} />}
    </SettingsSection>
  );
}

function OneResource({ resource, mayChange }: { resource: Resource; mayChange: boolean }) {
  const { t } = useLingui();
  const { id, name, seats } = resource;
  return (
    <li className={s.line}>
      <span className={s.grow}>
        <LineField
          label={t`Name of the equipment`}
          value={name}
          maxLength={100}
          isDisabled={!mayChange}
          onChange={(to) => void act(changeResource(id, to, seats))}
        />
      </span>
      {resource.project_id === null && <Tag>{t`Shared by all projects`}</Tag>}
      <Select
        quiet
        label={t`Seats of ${name}`}
        className={s.kind}
        value={String(seats)}
        isDisabled={!mayChange}
        choices={[...new Set([...OFFERED, seats])]
          .sort((one, other) => one - other)
          .map((each) => ({ id: String(each), label: each === 1 ? t`1 seat` : t`${each} seats` }))}
        onChange={(to) => void act(changeResource(id, name, Number(to)))}
      />
      {mayChange && (
        <IconButton
          size="small"
          label={t`Remove ${name}`}
          icon={<Trash2 />}
          onPress={() => void act(removeResource(id), t`${name} is no longer offered`)}
        />
      )}
    </li>
  );
}

function NewResource({ project, mayShare }: { project: Project; mayShare: boolean }) {
  const { t } = useLingui();
  const { isBusy, attempt, elsewhere } = useAttempt();
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const where = isShared ? null : project.id;
    if (name.trim() && (await attempt(() => addResource(name.trim(), 1, where)))) setName('');
  };
  return (
    <form className={s.add} onSubmit={(event) => void submit(event)}>
      <TextField label={t`New equipment`} value={name} onChange={setName} maxLength={100} error={elsewhere()} />
      <Button type="submit" isPending={isBusy} isDisabled={!name.trim()}>
        {t`Add`}
      </Button>
      {mayShare && (
        <Checkbox isSelected={isShared} onChange={setShared}>
          {t`All projects share it`}
        </Checkbox>
      )}
    </form>
  );
}
