/** Another password: it ends every other session. */
import { useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { changePassword } from '../../data/steps.ts';
import { toast } from '../../shell/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { SettingsSection } from '../../work/settings/SettingsSection.tsx';
import { useAttempt } from '../attempt.ts';
import sections from '../settings/sections.module.css';

export function Password({ onChanged }: { onChanged: () => void }) {
  const { t } = useLingui();
  const { isBusy, attempt, wrong, elsewhere } = useAttempt();
  const [now, setNow] = useState('');
  const [next, setNext] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await attempt(() => changePassword(now, next)))) return;
    setNow('');
    setNext('');
    toast({ text: t`Your password is another one now; every other browser is signed out` });
    onChanged();
  };
  return (
    <SettingsSection title={t`Password`} lead={t`Another password signs every other browser out.`}>
      <form className={sections.fields} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={t`Your password now`}
          type="password"
          autoComplete="current-password"
          value={now}
          onChange={setNow}
          error={wrong('current_password') ? t`This is not your password.` : null}
          isRequired
        />
        <TextField
          label={t`The new one`}
          type="password"
          autoComplete="new-password"
          value={next}
          onChange={setNext}
          help={t`At least 10 characters. A few words in a row are easy to keep in mind and hard to guess.`}
          error={wrong('new_password') ?? elsewhere('current_password', 'new_password')}
          isRequired
        />
        <div>
          <Button type="submit" isPending={isBusy} isDisabled={!now || !next}>
            {t`Change the password`}
          </Button>
        </div>
      </form>
    </SettingsSection>
  );
}
