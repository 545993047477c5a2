/** The one primary button of board and list; the screen says what the command does. */
import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { memo } from 'react';
import { runCommand } from '../../shell/keys.ts';
import { Button } from '../../ui/button.tsx';
import s from './new-task.module.css';

export const NewTaskButton = memo(function NewTaskButton() {
  const { t } = useLingui();
  return (
    <Button
      tone="primary"
      icon={<Plus />}
      keys="C"
      aria-label={t`New task`}
      tooltip={t`New task`}
      onPress={() => runCommand('task.new')}
    >
      <span className={s.word}>{t`New task`}</span>
    </Button>
  );
});
