/** Your own calendar in the calendar program you use: secret addresses, made, shown once, renewed, revoked. */
import { useLingui } from '@lingui/react/macro';
import { CalendarPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { addFeed, addressOf, type Feed, renewFeed, subscriptionOf } from '../data/calendars.ts';
import { useMyId, useRows } from '../data/hooks.ts';
import { by } from '../data/order.ts';
import { useAttempt } from '../people/attempt.ts';
import { CopyField } from '../people/CopyField.tsx';
import s from '../people/settings/sections.module.css';
import { act } from '../shell/act.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { SettingsSection } from '../work/settings/SettingsSection.tsx';
import c from '../work/settings/settings.module.css';
import { OneFeed } from './OneFeed.tsx';

interface Told {
  name: string;
  secret: string;
}

export function Feeds() {
  const { t } = useLingui();
  const me = useMyId();
  const [told, setTold] = useState<Told | null>(null);
  const feeds = useRows('feed', { of: { person_id: me }, where: (row) => !row.revoked, sort: [by('name')] }, [me]);
  const renew = async (feed: Feed) => {
    const answer = await act(renewFeed(feed.id));
    if (answer?.secret) setTold({ name: feed.name, secret: answer.secret });
  };
  return (
    <SettingsSection
      title={t`Your calendar elsewhere`}
      lead={t`Subscribe to your tasks, your time off and your projects’ milestones in the calendar program you use. It looks again by itself, and shows only what you may see at that moment. The address is a secret: whoever has it can read this calendar without signing in.`}
    >
      {told && <Shown key={told.secret} told={told} onDone={() => setTold(null)} />}
      {feeds.length > 0 && (
        <ul className={c.lines}>
          {feeds.map((feed) => (
            <OneFeed key={feed.id} feed={feed} onRenew={() => void renew(feed)} />
          ))}
        </ul>
      )}
      <NewFeed onMade={setTold} />
    </SettingsSection>
  );
}

function Shown({ told: { name, secret }, onDone }: { told: Told; onDone: () => void }) {
  const { t } = useLingui();
  const address = addressOf(secret);
  return (
    <div className={s.secret} role="status">
      <p>{t`Copy it now: it is shown this once and kept nowhere in clear. Paste it where your calendar program adds a calendar “from URL” or “by subscription”.`}</p>
      <CopyField label={t`The address of ${name}`} value={address} />
      <div className={c.buttons}>
        <Button size="small" icon={<CalendarPlus />} onPress={() => location.assign(subscriptionOf(address))}>
          {t`Open in this device’s calendar`}
        </Button>
        <Button size="small" tone="ghost" onPress={onDone}>{t`I have it`}</Button>
      </div>
    </div>
  );
}

function NewFeed({ onMade }: { onMade: (told: Told) => void }) {
  const { t } = useLingui();
  const { isBusy, attempt, elsewhere } = useAttempt();
  const [name, setName] = useState('');
  const make = async () => {
    const { secret } = await addFeed(name.trim());
    if (secret) onMade({ name: name.trim(), secret });
    setName('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) void attempt(make);
  };
  return (
    <form className={c.add} onSubmit={submit}>
      <TextField
        label={t`New address: which device or program reads it?`}
        placeholder={t`Phone`}
        value={name}
        onChange={setName}
        maxLength={100}
        error={elsewhere()}
      />
      <Button type="submit" isPending={isBusy} isDisabled={!name.trim()}>
        {t`Make it`}
      </Button>
    </form>
  );
}
