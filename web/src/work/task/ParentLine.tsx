/** The task this one is a part of. */
import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { nest } from '../../data/commands.ts';
import { taskKeyOf, useTask } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { IconButton } from '../../ui/button.tsx';
import { Property } from './Rail.tsx';
import { TaskLink } from './TaskLink.tsx';
import s from './task.module.css';

export function ParentLine({ task, isFixed }: { task: Task; isFixed: boolean }) {
  const { t } = useLingui();
  const parent = useTask(task.parent_id);
  if (!parent) return null;
  return (
    <Property name={t`Part of`}>
      <span className={s.parent}>
        <TaskLink task={parent} />
        {!isFixed && (
          <IconButton
            size="small"
            label={t`Let it stand on its own`}
            icon={<X />}
            onPress={() => void act(nest(task.id, null), t`No longer a part of ${taskKeyOf(parent)}`)}
          />
        )}
      </span>
    </Property>
  );
}
