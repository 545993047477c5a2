/** The second step: after the password a code of the app, or one of the list. */
import { useLingui } from '@lingui/react/macro';
import { Fingerprint } from 'lucide-react';
import { useState } from 'react';
import type { Proof } from '../../data/entrance.ts';
import { knowsPasskeys, passkeyAsStep } from '../../data/passkeys.ts';
import { giveCode } from '../../data/session.ts';
import { useGo } from '../../shell/go.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useAttempt } from '../attempt.ts';
import { Door, DoorButtons, DoorForm } from '../Door.tsx';

interface AskForCodeProps {
  proofs: readonly Proof[];
  next: string;
  onBack: () => void;
}

export function AskForCode({ proofs, next, onBack }: AskForCodeProps) {
  const { t } = useLingui();
  const go = useGo();
  const { isBusy, attempt, wrong, elsewhere } = useAttempt();
  const [code, setCode] = useState('');
  const submit = async () => {
    if (await attempt(() => giveCode(code.trim()))) go(next);
  };
  const byPasskey = async () => {
    if (await attempt(passkeyAsStep)) go(next);
  };
  const hasApp = proofs.includes('totp');
  const hasPasskey = proofs.includes('webauthn') && knowsPasskeys();
  const others = hasPasskey
    ? t`Use your passkey, or type one of your recovery codes.`
    : t`Type one of your recovery codes.`;
  return (
    <Door
      title={t`One more step`}
      lead={hasApp ? t`Open the app with codes on your phone and type what it shows.` : others}
    >
      <DoorForm problem={elsewhere('code')} onSubmit={() => void submit()}>
        <TextField
          label={hasApp ? t`Code` : t`Recovery code`}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          size="large"
          value={code}
          onChange={setCode}
          error={wrong('code')}
          help={hasApp && t`Without your phone: one of your recovery codes opens, too.`}
          autoFocus
          isRequired
        />
        <DoorButtons>
          <Button size="large" onPress={onBack}>
            {t`Back`}
          </Button>
          {hasPasskey && (
            <Button size="large" icon={<Fingerprint />} onPress={() => void byPasskey()}>
              {t`Use a passkey`}
            </Button>
          )}
          <Button type="submit" tone="primary" size="large" isPending={isBusy} isDisabled={!code.trim()}>
            {t`Go on`}
          </Button>
        </DoorButtons>
      </DoorForm>
    </Door>
  );
}
