/** Keys for programs that act in your name: made, shown once, revoked. */
import { useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { addToken, revokeToken } from '../../data/commands.ts';
import { useMyId, useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import type { Token } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import { dayInWords } from '../../ui/dates.ts';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { SettingsSection } from '../../work/settings/SettingsSection.tsx';
import c from '../../work/settings/settings.module.css';
import { useAttempt } from '../attempt.ts';
import { CopyField } from '../CopyField.tsx';
import s from './sections.module.css';

export function Tokens() {
  const { t } = useLingui();
  const me = useMyId();
  const [secret, setSecret] = useState<string | null>(null);
  const tokens = useRows('token', { of: { person_id: me }, where: (row) => !row.revoked, sort: [by('name')] }, [me]);
  return (
    <SettingsSection
      title={t`API tokens`}
      lead={t`A token lets a program do in your name what you may do. Give each program its own, so that you can revoke one alone.`}
    >
      {secret && <Shown secret={secret} onDone={() => setSecret(null)} />}
      {tokens.length > 0 && (
        <ul className={c.lines}>
          {tokens.map((token) => (
            <OneToken key={token.id} token={token} />
          ))}
        </ul>
      )}
      <NewToken onMade={setSecret} />
    </SettingsSection>
  );
}

function Shown({ secret, onDone }: { secret: string; onDone: () => void }) {
  const { t } = useLingui();
  return (
    <div className={s.secret} role="status">
      <p>{t`Copy it now: it is shown this once and kept nowhere in clear.`}</p>
      <CopyField label={t`The new token`} value={secret} />
      <div className={c.buttons}>
        <Button size="small" onPress={onDone}>{t`I have it`}</Button>
      </div>
    </div>
  );
}

function OneToken({ token: { id, name, prefix, scopes, last_used_on } }: { token: Token }) {
  const { t } = useLingui();
  const mayWrite = scopes.includes('write');
  const day = last_used_on && dayInWords(last_used_on);
  return (
    <li className={c.line}>
      <span className={c.grow}>
        <strong>{name}</strong> <code className={s.quiet}>{prefix}…</code>
      </span>
      <span className={c.tail}>
        <span className={c.count}>{mayWrite ? t`reads and writes` : t`reads`}</span>
        <span className={c.count}>{day ? t`last used: ${day}` : t`not used yet`}</span>
        <Button size="small" onPress={() => void act(revokeToken(id), t`${name} is worthless now`)}>{t`Revoke`}</Button>
      </span>
    </li>
  );
}

function NewToken({ onMade }: { onMade: (secret: string) => void }) {
  const { t } = useLingui();
  const { isBusy, attempt, elsewhere } = useAttempt();
  const [name, setName] = useState('');
  const [reach, setReach] = useState<'read' | 'write'>('read');
  const make = async () => {
    const { secret } = await addToken(name.trim(), reach === 'read' ? ['read'] : ['read', 'write']);
    if (secret) onMade(secret);
    setName('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) void attempt(make);
  };
  return (
    <form className={c.add} onSubmit={submit}>
      <TextField
        label={t`New token: what is it for?`}
        value={name}
        onChange={setName}
        maxLength={100}
        error={elsewhere()}
      />
      <Select
        label={t`It may`}
        className={c.role!}
        value={reach}
        choices={[
          { id: 'read', label: t`Read` },
          { id: 'write', label: t`Read and write` },
        ]}
        onChange={setReach}
      />
      <Button type="submit" isPending={isBusy} isDisabled={!name.trim()}>
        {t`Make it`}
      </Button>
    </form>
  );
}
