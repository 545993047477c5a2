/** Who may do what: the roles in a sentence each, and every command there is, from the server's own description. */
import { useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { type Deed, loadDeeds } from '../../data/description.ts';
import { useFetched } from '../../data/fetched.ts';
import { folded } from '../../data/order.ts';
import { Banner } from '../../ui/banner.tsx';
import { TextField } from '../../ui/field.tsx';
import { SettingsSection } from '../../work/settings/SettingsSection.tsx';
import {
  PROJECT_ROLES,
  projectRoleExplained,
  projectRoleInWords,
  ROLES,
  roleExplained,
  roleInWords,
} from '../roles.ts';
import s from './sections.module.css';

export function Roles() {
  const { t } = useLingui();
  return (
    <>
      <SettingsSection title={t`In the workspace`} lead={t`Each person has one of these.`}>
        <Explained roles={ROLES.map((role) => [roleInWords(role), roleExplained(role)])} />
      </SettingsSection>
      <SettingsSection title={t`In a project`} lead={t`Whoever is in a project has one of these there.`}>
        <Explained roles={PROJECT_ROLES.map((role) => [projectRoleInWords(role), projectRoleExplained(role)])} />
      </SettingsSection>
      <SettingsSection
        title={t`Everything that can be done`}
        lead={t`Each of these is checked by the server, whatever asks for it: a person, a program with a token, or the command line. Who may not is told why.`}
      >
        <Deeds />
      </SettingsSection>
    </>
  );
}

function Explained({ roles }: { roles: [name: string, explained: string][] }) {
  return (
    <dl className={s.roles}>
      {roles.map(([name, explained]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{explained}</dd>
        </div>
      ))}
    </dl>
  );
}

function Deeds() {
  const { t } = useLingui();
  const { value: deeds, problem } = useFetched(loadDeeds, 'deeds', []);
  const [typed, setTyped] = useState('');
  if (problem !== null)
    return <Banner tone="warn">{problem || t`The list could not be loaded. Reload to try again.`}</Banner>;
  const words = folded(typed);
  const shown = deeds?.filter((deed) => folded(`${deed.id} ${deed.says}`).includes(words)) ?? [];
  const rooms = [...new Set(shown.map((deed) => deed.room))];
  return (
    <>
      <div className={s.fields}>
        <TextField
          label={t`Find a command`}
          quiet
          placeholder={t`Find a command`}
          icon={<Search size={14} />}
          value={typed}
          onChange={setTyped}
        />
      </div>
      <div className={s.deeds}>
        {rooms.map((room) => (
          <Room key={room} room={room} deeds={shown.filter((deed) => deed.room === room)} />
        ))}
        {deeds && !shown.length && <p className={s.quiet}>{t`No command says that.`}</p>}
      </div>
    </>
  );
}

function Room({ room, deeds }: { room: string; deeds: readonly Deed[] }) {
  const { t } = useLingui();
  const names: Record<string, string> = {
    people: t`People and places`,
    work: t`Work`,
    talk: t`Talk`,
    notify: t`Inbox`,
    assignment: t`Suggestions`,
    connect: t`Import`,
    web: t`Files and undo`,
  };
  return (
    <section aria-label={names[room] ?? room}>
      <h3>{names[room] ?? room}</h3>
      <ul>
        {deeds.map((deed) => (
          <li key={deed.id}>
            <span>{deed.says}</span>
            <code>{deed.roles.length ? deed.roles.map(roleInWords).join(', ') : deed.id}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
