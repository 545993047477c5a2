/** A pre-mortem (Gary Klein, 2007): look back from a failure that has not happened, and write down what led to it. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useRows } from '../../data/hooks.ts';
import { raiseRisk } from '../../data/risk-commands.ts';
import { useAttempt } from '../../people/attempt.ts';
import { toast } from '../../shell/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { addDays, dayInFull } from '../../ui/dates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useHere } from '../../work/tasks/here.tsx';
import s from './risks.module.css';

export function PreMortem({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { project, today } = useHere();
  const { isBusy, attempt, elsewhere } = useAttempt();
  const [text, setText] = useState('');
  const reasons = linesOf(text);
  const count = reasons.length;
  const end = useLastDay() ?? addDays(today, 180);
  /** One by one, so that what was written down stays when the line breaks: it is taken out of the field as it goes. */
  const keep = async () => {
    const went = await attempt(async () => {
      for (const [at, reason] of reasons.entries()) {
        await raiseRisk(project.id, reason);
        setText(reasons.slice(at + 1).join('\n'));
      }
    });
    if (!went) return;
    toast({ text: t`${count} on the register: say how likely and how bad each is.` });
    onClose();
  };
  return (
    <Dialog
      title={t`Imagine it failed`}
      isOpen
      keepOpen={text !== ''}
      onClose={onClose}
      actions={
        <Button tone="primary" isPending={isBusy} isDisabled={!count} onPress={() => void keep()}>
          {count > 1 ? t`Write down ${count} risks` : t`Write it down`}
        </Button>
      }
    >
      <p className={s.lead}>
        {t`It is ${dayInFull(end)}. ${project.name} has failed, completely. Look back: what happened?`}
      </p>
      <TextArea
        label={t`One reason a line`}
        help={t`Everybody alone first, then read them out. Nobody is to blame: it has not happened.`}
        value={text}
        onChange={setText}
        error={elsewhere()}
        autoFocus
      />
    </Dialog>
  );
}

/** When the last of its open tasks is due. */
function useLastDay() {
  const { project, today } = useHere();
  const due = useRows('task', { of: { project_id: project.id }, where: (task) => !task.done_at && !task.away }, [
    project.id,
  ])
    .map((task) => task.due ?? '')
    .sort()
    .at(-1);
  return due && due > today ? due : undefined;
}

const linesOf = (text: string): string[] =>
  [...new Set(text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim().slice(0, 250)))].filter(
    (line) => line !== '',
  );
