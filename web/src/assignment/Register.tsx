/** The register of algorithms: anybody may read what has a say in who does what; owners and admins may switch it off. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useFetched } from '../data/fetched.ts';
import { useIsAdmin, useRows } from '../data/hooks.ts';
import { type Algorithm, loadRegister, switchOff, switchOn } from '../data/register.ts';
import { useSession } from '../data/session.ts';
import { act } from '../shell/act.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { dayInWords } from '../ui/dates.ts';
import { TextField } from '../ui/field.tsx';
import { Tag } from '../ui/tags.tsx';
import { SettingsSection } from '../work/settings/SettingsSection.tsx';
import { Inputs } from './Inputs.tsx';
import s from './register.module.css';

export function Register() {
  const { t } = useLingui();
  const switches = useRows('switch', {}, []);
  const { value: algorithms, problem } = useFetched(loadRegister, 'register', [switches]);
  return (
    <SettingsSection
      title={t`Algorithms`}
      lead={t`Everything that has a say in who does what: what it does, what it looks at, and what it never looks at. Everybody here may read it.`}
    >
      {problem && <Banner tone="bad">{problem}</Banner>}
      <ul className={s.register}>
        {algorithms?.map((each) => (
          <Entry key={each.name} algorithm={each} />
        ))}
      </ul>
    </SettingsSection>
  );
}

function Entry({ algorithm }: { algorithm: Algorithm }) {
  const { t } = useLingui();
  const isAdmin = useIsAdmin();
  const { title, does, used, not_used, version, off, changed } = algorithm;
  return (
    <li className={s.entry}>
      <header className={s.head}>
        <h3>{title}</h3>
        <Tag tone={off ? 'warn' : 'ok'}>{off ? t`Switched off` : t`May work`}</Tag>
        <span className={s.version}>{version}</span>
      </header>
      <p>{does}</p>
      {changed && <Changed changed={changed} isOff={off !== null} />}
      <Inputs used={used} notUsed={not_used} />
      {isAdmin && <Switching algorithm={algorithm} />}
    </li>
  );
}

function Changed({ changed, isOff }: { changed: NonNullable<Algorithm['changed']>; isOff: boolean }) {
  const { t } = useLingui();
  const day = dayInWords(changed.at.slice(0, 10));
  return (
    <p className={s.changed}>
      {isOff
        ? t`Switched off by ${changed.by}, ${day}: ${changed.reason}`
        : t`Switched on again by ${changed.by}, ${day}.`}
    </p>
  );
}

/** Off takes a reason, which everybody can read; on takes none. */
function Switching({ algorithm: { name, title, off } }: { algorithm: Algorithm }) {
  const { t } = useLingui();
  const workspace = useSession()?.workspace_id ?? '';
  const [reason, setReason] = useState<string | null>(null);
  if (off) {
    return (
      <Button
        size="small"
        onPress={() => void act(switchOn(workspace, name), t`${title} may work again`)}
      >{t`Switch on again`}</Button>
    );
  }
  if (reason === null) {
    return (
      <Button size="small" aria-label={t`Switch off: ${title}`} onPress={() => setReason('')}>{t`Switch off`}</Button>
    );
  }
  const done = () => {
    setReason(null);
    void act(switchOff(workspace, name, reason.trim()), t`${title} is switched off`);
  };
  return (
    <div className={s.reason}>
      <TextField label={t`Why, for everybody to read`} value={reason} onChange={setReason} autoFocus />
      <Button tone="danger" isDisabled={!reason.trim()} onPress={done}>{t`Switch off`}</Button>
      <Button tone="ghost" onPress={() => setReason(null)}>{t`Cancel`}</Button>
    </div>
  );
}
