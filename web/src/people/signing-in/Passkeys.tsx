/** Passkeys: signing in with a fingerprint, a face or the PIN of a device. */
import { useLingui } from '@lingui/react/macro';
import { Fingerprint } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { addPasskey, knowsPasskeys, removePasskey, renamePasskey } from '../../data/passkeys.ts';
import { firstCodes, type Step } from '../../data/steps.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { SettingsSection } from '../../work/settings/SettingsSection.tsx';
import c from '../../work/settings/settings.module.css';
import { deviceInWords } from '../device.ts';
import { type Doing, StepLine, usedInWords } from './StepLine.tsx';
import s from './signing-in.module.css';

interface PasskeysProps {
  steps: Step[];
  onDo: Doing;
  onCodes: (codes: string[]) => void;
}

export function Passkeys({ steps, onDo, onCodes }: PasskeysProps) {
  const { t } = useLingui();
  const [naming, setNaming] = useState<Step | null>(null);
  const passkeys = steps.filter(({ type }) => type === 'webauthn');
  const add = () =>
    onDo(async () => {
      if (await addPasskey(deviceInWords(navigator.userAgent))) onCodes(await firstCodes());
    }, t`The passkey is added`);
  const rename = async (id: number, name: string) => {
    setNaming(null);
    await onDo(() => renamePasskey(id, name));
  };
  return (
    <SettingsSection
      title={t`Passkeys`}
      lead={t`Sign in with your fingerprint, your face or the PIN of your device; no password can be guessed or stolen then.`}
    >
      {passkeys.length > 0 && (
        <ul className={c.lines}>
          {passkeys.map((passkey) => (
            <StepLine
              key={passkey.id}
              Icon={Fingerprint}
              name={passkey.name ?? t`Passkey`}
              sub={usedInWords(passkey)}
              action={
                <>
                  <Button
                    size="small"
                    aria-label={t`Rename: ${passkey.name ?? ''}`}
                    onPress={() => setNaming(passkey)}
                  >{t`Rename`}</Button>
                  <Button
                    size="small"
                    aria-label={t`Remove: ${passkey.name ?? ''}`}
                    onPress={() =>
                      void onDo(() => removePasskey(passkey.id ?? 0), t`The passkey opens nothing any more`)
                    }
                  >{t`Remove`}</Button>
                </>
              }
            />
          ))}
        </ul>
      )}
      <div className={passkeys.length > 0 ? s.under : undefined}>
        {knowsPasskeys() ? (
          <Button icon={<Fingerprint />} onPress={() => void add()}>
            {t`Add a passkey`}
          </Button>
        ) : (
          <p
            className={s.lead}
          >{t`This browser cannot make passkeys here: they need an address that begins with https.`}</p>
        )}
      </div>
      <Dialog title={t`Name the passkey`} width="narrow" isOpen={naming !== null} onClose={() => setNaming(null)}>
        {naming && <NameForm passkey={naming} onName={(name) => void rename(naming.id ?? 0, name)} />}
      </Dialog>
    </SettingsSection>
  );
}

function NameForm({ passkey, onName }: { passkey: Step; onName: (name: string) => void }) {
  const { t } = useLingui();
  const [name, setName] = useState(passkey.name ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onName(name.trim());
  };
  return (
    <form className={s.form} onSubmit={submit} noValidate>
      <TextField
        label={t`What do you call it?`}
        help={t`For example the device it is on.`}
        value={name}
        onChange={setName}
        maxLength={100}
        autoFocus
        isRequired
      />
      <div className={s.buttons}>
        <Button type="submit" tone="primary" isDisabled={!name.trim()}>
          {t`Keep the name`}
        </Button>
      </div>
    </form>
  );
}
