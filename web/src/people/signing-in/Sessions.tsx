/** Every browser one is signed in with: one of them ends, or all but this. */
import { useLingui } from '@lingui/react/macro';
import { Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useFetched } from '../../data/fetched.ts';
import { endOtherSessions, endSession, loadSessions, type SignedInWith } from '../../data/sessions.ts';
import { problemOf } from '../../shell/act.ts';
import { toast } from '../../shell/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { agoInWords } from '../../ui/dates.ts';
import { SettingsSection } from '../../work/settings/SettingsSection.tsx';
import c from '../../work/settings/settings.module.css';
import { deviceInWords, shapeOf } from '../device.ts';
import s from './signing-in.module.css';

export function Sessions() {
  const { t } = useLingui();
  const [left, setLeft] = useState<SignedInWith[] | null>(null);
  const { value, problem } = useFetched(loadSessions, 'sessions', []);
  const sessions = left ?? value ?? [];
  const end = async (ending: Promise<SignedInWith[]>, done: string) => {
    try {
      setLeft(await ending);
      toast({ text: done });
    } catch (error) {
      toast({ text: problemOf(error), tone: 'bad' });
    }
  };
  return (
    <SettingsSection
      title={t`Where you are signed in`}
      lead={t`Only you see this. Whatever you end is signed out at once; if you do not know it, change your password, too.`}
    >
      {problem !== null && <p className={c.lead}>{problem || t`This list cannot be loaded now. Try again later.`}</p>}
      {sessions.length > 0 && (
        <ul className={c.lines}>
          {sessions.map((each) => (
            <OneSession key={each.id} session={each} onEnd={(done) => void end(endSession(each.id), done)} />
          ))}
        </ul>
      )}
      {sessions.length > 1 && (
        <div className={s.under}>
          <Button onPress={() => void end(endOtherSessions(), t`Only this browser is signed in now`)}>
            {t`Sign out everywhere else`}
          </Button>
        </div>
      )}
    </SettingsSection>
  );
}

interface OneSessionProps {
  session: SignedInWith;
  onEnd: (done: string) => void;
}

function OneSession({ session: { device, begun_at, seen_at, is_this }, onEnd }: OneSessionProps) {
  const { t } = useLingui();
  const name = deviceInWords(device);
  const since = agoInWords(begun_at);
  const seen = agoInWords(seen_at);
  const Icon = shapeOf(device) === 'phone' ? Smartphone : Monitor;
  return (
    <li className={c.line}>
      <Icon className={s.icon} size={16} aria-hidden />
      <span className={c.grow}>
        <strong>{name}</strong>
        <span className={s.sub}>
          {t`signed in ${since}`}
          {!is_this && ` · ${isFresh(seen_at) ? t`in use within the last hour` : t`last in use ${seen}`}`}
        </span>
      </span>
      <span className={c.tail}>
        {is_this ? (
          <span className={s.here}>{t`This browser`}</span>
        ) : (
          <Button size="small" aria-label={t`Sign out: ${name}`} onPress={() => onEnd(t`${name} is signed out`)}>
            {t`Sign out`}
          </Button>
        )}
      </span>
    </li>
  );
}

const HOUR = 3_600_000;

/** When a browser was in use is known to an hour only. */
const isFresh = (seen_at: string) => Date.now() - Date.parse(seen_at) < HOUR;
