/** What is yours: your name and hours are for all, look and keys are for this device. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { renamePerson, setTimeZone } from '../../data/commands.ts';
import { useMe } from '../../data/hooks.ts';
import { useSession } from '../../data/session.ts';
import { act } from '../../shell/act.ts';
import { runCommand } from '../../shell/keys.ts';
import { prefer, usePreferences } from '../../shell/preferences.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Segments, Switch } from '../../ui/choice.tsx';
import { SettingsSection } from '../../work/settings/SettingsSection.tsx';
import { KeptField } from '../KeptField.tsx';
import { ZonePicker } from '../ZonePicker.tsx';
import { Reminders } from './Reminders.tsx';
import s from './sections.module.css';

export function Profile() {
  const { t } = useLingui();
  const me = useMe();
  const email = useSession()?.account?.email;
  if (!me) return null;
  return (
    <>
      <SettingsSection title={t`You`}>
        <div className={s.own}>
          <Avatar person={me} size={40} />
          <div>
            <strong>{me.name}</strong>
            <span className={s.quiet}>{email}</span>
          </div>
        </div>
        <div className={s.fields}>
          <KeptField
            label={t`Your name`}
            value={me.name}
            maxLength={100}
            help={t`As the others read it.`}
            onKeep={(name) => void act(renamePerson(me.id, name), t`Saved`)}
          />
          <ZonePicker
            label={t`Time zone`}
            value={me.time_zone}
            onPick={(zone) => void act(setTimeZone(me.id, zone), t`Saved`)}
          />
          {me.role !== 'guest' && (
            <p className={s.quiet}>
              <Link className={s.link} to="/people/$person" params={{ person: me.id }}>
                {t`Your skills, working hours and time off`}
              </Link>
            </p>
          )}
        </div>
      </SettingsSection>
      <Reminders me={me.id} />
      <ThisDevice />
      <SettingsSection title={t`Leaving`} lead={t`Ends the session in this browser.`}>
        <Button icon={<LogOut />} onPress={() => runCommand('sign-out')}>
          {t`Sign out`}
        </Button>
      </SettingsSection>
    </>
  );
}

function ThisDevice() {
  const { t } = useLingui();
  const { theme, density, singleKeys } = usePreferences();
  return (
    <SettingsSection title={t`On this device`} lead={t`Kept in this browser only.`}>
      <div className={s.fields}>
        <div>
          <span className={s.caption}>{t`Light or dark`}</span>
          <Segments
            label={t`Light or dark`}
            value={theme}
            choices={[
              { id: 'system', label: t`As the system`, icon: <Monitor size={14} aria-hidden /> },
              { id: 'light', label: t`Light`, icon: <Sun size={14} aria-hidden /> },
              { id: 'dark', label: t`Dark`, icon: <Moon size={14} aria-hidden /> },
            ]}
            onChange={(to) => prefer({ theme: to })}
          />
        </div>
        <div>
          <span className={s.caption}>{t`Room between the lines`}</span>
          <Segments
            label={t`Room between the lines`}
            value={density}
            choices={[
              { id: 'comfortable', label: t`Comfortable` },
              { id: 'compact', label: t`Compact` },
            ]}
            onChange={(to) => prefer({ density: to })}
          />
        </div>
        <Switch
          isSelected={singleKeys}
          onChange={(isOn) => prefer({ singleKeys: isOn })}
          help={t`C for a new task, S for its status… Switch them off if you dictate or they get in your way. All keys: ?`}
        >
          {t`Single letters are commands`}
        </Switch>
      </div>
    </SettingsSection>
  );
}
