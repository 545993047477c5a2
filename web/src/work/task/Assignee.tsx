/** Who answers for the task, and whether plans may give it to somebody else. */
import { useLingui } from '@lingui/react/macro';
import { Pin, PinOff } from 'lucide-react';
import { assign } from '../../data/commands.ts';
import { pin, release } from '../../data/plan-commands.ts';
import type { Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { IconButton } from '../../ui/button.tsx';
import { PersonPicker } from '../../ui/picker/index.ts';
import { useHere } from '../tasks/here.tsx';
import s from './assignee.module.css';

export function Assignee({ task, isFixed }: { task: Task; isFixed: boolean }) {
  const { people, me } = useHere();
  return (
    <span className={s.assignee}>
      <PersonPicker
        value={task.assignee_id}
        people={people}
        me={me}
        isDisabled={isFixed}
        onPick={(to) => void act(assign(task.id, to))}
      />
      {task.assignee_id && !isFixed && <Pinning task={task} />}
    </span>
  );
}

/** Who was chosen by hand is pinned: no plan moves the task until somebody releases it. */
function Pinning({ task }: { task: Task }) {
  const { t } = useLingui();
  return task.pinned ? (
    <IconButton
      size="small"
      label={t`Chosen by hand: release it, so that plans may move it`}
      icon={<Pin />}
      onPress={() => void act(release(task.id), t`Plans may move it now`)}
    />
  ) : (
    <IconButton
      size="small"
      label={t`Plans may move it: pin it to who has it`}
      icon={<PinOff />}
      onPress={() => void act(pin(task.id), t`It stays with who has it`)}
    />
  );
}
