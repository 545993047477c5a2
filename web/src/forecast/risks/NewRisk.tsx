/** Writes down what may happen; how likely and how bad is said on the list. */
import { useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { raiseRisk } from '../../data/risk-commands.ts';
import { useAttempt } from '../../people/attempt.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useHere } from '../../work/tasks/here.tsx';

export function NewRisk({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { project } = useHere();
  const { isBusy, attempt, elsewhere } = useAttempt();
  const [title, setTitle] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() && (await attempt(() => raiseRisk(project.id, title.trim())))) onClose();
  };
  return (
    <Dialog
      title={t`A risk for ${project.name}`}
      isOpen
      width="narrow"
      onClose={onClose}
      actions={
        <Button type="submit" form="new-risk" tone="primary" isPending={isBusy} isDisabled={!title.trim()}>
          {t`Add it`}
        </Button>
      }
    >
      <form id="new-risk" onSubmit={(event) => void submit(event)}>
        <TextField
          label={t`What may happen?`}
          help={t`As a sentence: “The printer closes before the posters are ready.”`}
          value={title}
          onChange={setTitle}
          maxLength={250}
          error={elsewhere()}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
