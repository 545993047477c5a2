/** Sending a week back asks for a reason, so that its person knows what to put right. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { usePerson } from '../../data/hooks.ts';
import { sendBackSheet } from '../../data/hours-commands.ts';
import type { Sheet } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';

export function SendBack({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const { t } = useLingui();
  const name = usePerson(sheet.person_id)?.name ?? '';
  const [reason, setReason] = useState('');
  const send = () => {
    onClose();
    void act(sendBackSheet(sheet.id, reason.trim()), t`Week sent back to ${name}`);
  };
  return (
    <Dialog
      isOpen
      keepOpen
      width="narrow"
      title={t`Send the week back to ${name}`}
      onClose={onClose}
      actions={
        <Button tone="primary" isDisabled={!reason.trim()} onPress={send}>
          {t`Send back`}
        </Button>
      }
    >
      <TextArea
        autoFocus
        label={t`What has to be put right`}
        help={t`${name} and those who lead the project read this; nobody else.`}
        value={reason}
        maxLength={500}
        onChange={setReason}
      />
    </Dialog>
  );
}
