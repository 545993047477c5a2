/** Asks again who is there, before what protects an account is changed. */
import { useLingui } from '@lingui/react/macro';
import { Fingerprint } from 'lucide-react';
import { useState } from 'react';
import type { Proof } from '../../data/entrance.ts';
import { knowsPasskeys, proveByPasskey } from '../../data/passkeys.ts';
import { prove } from '../../data/steps.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useAttempt } from '../attempt.ts';
import type { Proving } from './proof.ts';
import s from './signing-in.module.css';

export function Prove({ proving }: { proving: Proving }) {
  const { t } = useLingui();
  const { proofs, leave, shown } = proving;
  return (
    <Dialog title={t`Is it you?`} width="narrow" isOpen={proofs !== null} onClose={leave}>
      {proofs && <ProveForm proofs={proofs} onShown={shown} />}
    </Dialog>
  );
}

function ProveForm({ proofs, onShown }: { proofs: readonly Proof[]; onShown: () => void }) {
  const { t } = useLingui();
  const { isBusy, attempt, wrong, elsewhere } = useAttempt();
  const [typed, setTyped] = useState('');
  const byPassword = proofs.includes('password');
  const submit = async () => {
    if (await attempt(() => prove(byPassword ? { password: typed } : { code: typed.trim() }))) onShown();
  };
  const byPasskey = async () => {
    if (await attempt(proveByPasskey)) onShown();
  };
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      noValidate
    >
      <p
        className={s.lead}
      >{t`You change how your account is protected. For the next minutes you are not asked again.`}</p>
      <TextField
        label={byPassword ? t`Your password` : t`A code of your app, or a recovery code`}
        type={byPassword ? 'password' : 'text'}
        autoComplete={byPassword ? 'current-password' : 'one-time-code'}
        value={typed}
        onChange={setTyped}
        error={wrong('password') ? t`This is not your password.` : (wrong('code') ?? elsewhere('password', 'code'))}
        autoFocus
        isRequired
      />
      <div className={s.buttons}>
        {proofs.includes('webauthn') && knowsPasskeys() && (
          <Button icon={<Fingerprint />} onPress={() => void byPasskey()}>
            {t`Use a passkey`}
          </Button>
        )}
        <Button type="submit" tone="primary" isPending={isBusy} isDisabled={!typed}>
          {t`Go on`}
        </Button>
      </div>
    </form>
  );
}
