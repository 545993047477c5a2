/** Who is in the project, and as what. */
import { useLingui } from '@lingui/react/macro';
import { LogOut, UserMinus, UserPlus } from 'lucide-react';
import { letIn, setProjectRole, takeOut } from '../../data/commands.ts';
import { useMemberships, useMyId, usePeople, usePerson } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import { folded } from '../../data/order.ts';
import type { Membership, Project } from '../../data/rows.ts';
import { PROJECT_ROLES, projectRoleExplained, projectRoleInWords } from '../../people/roles.ts';
import { act } from '../../shell/act.ts';
import { PersonName } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { PersonPicker } from '../../ui/picker/index.ts';
import { Select } from '../../ui/select.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import s from './settings.module.css';

export function Members({ project, mayChange }: { project: Project; mayChange: boolean }) {
  const { t } = useLingui();
  const memberships = useMemberships(project.id);
  const people = usePeople();
  const isIn = new Set(memberships.map((each) => each.person_id));
  const others = people.filter((person) => !isIn.has(person.id));
  const lead =
    project.visibility === 'open'
      ? t`Everybody of the workspace works here too. Guests come in only when they are let in.`
      : t`Only the people named here see the project.`;
  const welcome = (person: string | null) => {
    const name = store.row('person', person)?.name ?? '';
    if (person) void act(letIn(project.id, person, 'member'), t`${name} is in`);
  };
  return (
    <SettingsSection title={t`Members`} lead={lead}>
      <ul className={s.lines}>
        {memberships.toSorted(byName).map((membership) => (
          <Member key={membership.id} membership={membership} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange && others.length > 0 && (
        <div className={s.under}>
          <PersonPicker look="chip" label={t`Let in`} value={null} people={others} allowNone={false} onPick={welcome}>
            <UserPlus size={14} aria-hidden />
            {t`Let somebody in`}
          </PersonPicker>
        </div>
      )}
    </SettingsSection>
  );
}

function Member({ membership, mayChange }: { membership: Membership; mayChange: boolean }) {
  const { t } = useLingui();
  const me = useMyId();
  const person = usePerson(membership.person_id);
  if (!person) return null;
  const isMe = person.id === me;
  const roles = PROJECT_ROLES.filter((role) => person.role !== 'guest' || role !== 'lead');
  const role = membership.role === 'none' ? 'viewer' : membership.role;
  const go = () =>
    void act(takeOut(membership.id), isMe ? t`You have left the project` : t`${person.name} is no longer in it`);
  return (
    <li className={s.line}>
      <span className={s.grow}>
        <PersonName person={person} size={24} />
      </span>
      <span className={s.tail}>
        {mayChange ? (
          <Select
            label={t`Role of ${person.name}`}
            quiet
            className={s.role!}
            value={role}
            choices={roles.map((id) => ({ id, label: projectRoleInWords(id), hint: projectRoleExplained(id) }))}
            onChange={(to) => to !== membership.role && void act(setProjectRole(membership.id, to))}
          />
        ) : (
          <span className={s.count}>{projectRoleInWords(membership.role)}</span>
        )}
        {(mayChange || isMe) && (
          <IconButton
            size="small"
            label={isMe ? t`Leave the project` : t`Take ${person.name} out`}
            icon={isMe ? <LogOut /> : <UserMinus />}
            onPress={go}
          />
        )}
      </span>
    </li>
  );
}

const nameOf = (membership: Membership): string => folded(store.row('person', membership.person_id)?.name ?? '');
const byName = (a: Membership, b: Membership): number => (nameOf(a) < nameOf(b) ? -1 : 1);
