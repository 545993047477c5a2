/** Setting an app up: its camera reads the picture (or one types the key), and it shows a code to begin with. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type AppDraft, addApp } from '../../data/steps.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useAttempt } from '../attempt.ts';
import { CopyField } from '../CopyField.tsx';
import s from './signing-in.module.css';

interface AddAppProps {
  draft: AppDraft | null;
  onClose: () => void;
  onAdded: () => void;
}

export function AddApp({ draft, onClose, onAdded }: AddAppProps) {
  const { t } = useLingui();
  return (
    <Dialog title={t`Set up an app with codes`} width="narrow" isOpen={draft !== null} onClose={onClose} keepOpen>
      {draft && <AddAppForm draft={draft} onAdded={onAdded} />}
    </Dialog>
  );
}

function AddAppForm({ draft, onAdded }: { draft: AppDraft; onAdded: () => void }) {
  const { t } = useLingui();
  const { isBusy, attempt, wrong, elsewhere } = useAttempt();
  const [code, setCode] = useState('');
  const submit = async () => {
    if (await attempt(() => addApp(code.trim()))) onAdded();
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
      <p className={s.lead}>
        {t`Open an app for codes on your phone (any of them will do) and let its camera read this picture.`}
      </p>
      <img
        className={s.picture}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(draft.picture)}`}
        width={180}
        height={180}
        alt={t`QR code of the key, which is below as text, too`}
      />
      <CopyField label={t`Or type this key into the app`} value={draft.secret} />
      <TextField
        label={t`The code your app shows now`}
        value={code}
        onChange={setCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        error={wrong('code') ?? elsewhere('code')}
        isRequired
      />
      <div className={s.buttons}>
        <Button type="submit" tone="primary" isPending={isBusy} isDisabled={!code.trim()}>
          {t`Switch it on`}
        </Button>
      </div>
    </form>
  );
}
