/** Teams: who belongs together. */
import { useLingui } from '@lingui/react/macro';
import { UserMinus, Users } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { addTeam, disbandTeam, renameTeam, setTeamMembers } from '../../data/commands.ts';
import { useMe, usePeople, useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import type { Person, Team } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { AvatarStack } from '../../ui/avatar.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty.tsx';
import { TextField } from '../../ui/field.tsx';
import { PeoplePicker } from '../../ui/picker/index.ts';
import { LineField } from '../../work/task/LineField.tsx';
import { useAttempt } from '../attempt.ts';
import s from './list.module.css';

export function Teams() {
  const { t } = useLingui();
  const mayChange = useMe()?.role !== 'guest';
  const teams = useRows('team', { where: (team) => !team.disbanded, sort: [by('name')] }, []);
  const people = usePeople();
  return (
    <>
      {teams.length === 0 && (
        <EmptyState picture="people">{t`A team is a few people one often means together.`}</EmptyState>
      )}
      <ul className={s.cards}>
        {teams.map((team) => (
          <OneTeam key={team.id} team={team} people={people} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange && <NewTeam />}
    </>
  );
}

interface OneTeamProps {
  team: Team;
  people: readonly Person[];
  mayChange: boolean;
}

function OneTeam({ team, people, mayChange }: OneTeamProps) {
  const { t } = useLingui();
  const members = people.filter((person) => team.members.includes(person.id));
  return (
    <li className={s.card}>
      <div className={s.cardName}>
        <LineField
          label={t`Name of the team`}
          value={team.name}
          maxLength={100}
          isDisabled={!mayChange}
          onChange={(name) => void act(renameTeam(team.id, name))}
        />
      </div>
      {members.length > 0 && <AvatarStack people={members} max={8} size={24} />}
      {mayChange && (
        <span className={s.cardTail}>
          <PeoplePicker
            look="chip"
            label={t`Members of ${team.name}`}
            value={team.members}
            people={people}
            onChange={(ids) => void act(setTeamMembers(team.id, ids))}
          >
            <Users size={14} aria-hidden />
            {t`Choose`}
          </PeoplePicker>
          <IconButton
            size="small"
            label={t`Disband ${team.name}`}
            icon={<UserMinus />}
            onPress={() => void act(disbandTeam(team.id), t`${team.name} is no team any more`)}
          />
        </span>
      )}
    </li>
  );
}

function NewTeam() {
  const { t } = useLingui();
  const { isBusy, attempt, wrong, elsewhere } = useAttempt();
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() && (await attempt(() => addTeam(name.trim())))) setName('');
  };
  return (
    <form className={s.add} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t`New team`}
        value={name}
        onChange={setName}
        maxLength={100}
        error={wrong('name') ?? elsewhere('name')}
      />
      <Button type="submit" isPending={isBusy} isDisabled={!name.trim()}>
        {t`Form it`}
      </Button>
    </form>
  );
}
