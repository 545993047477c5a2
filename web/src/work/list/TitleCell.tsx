/** The title of a row: a click or Enter makes it a field, Enter keeps what was typed, Escape what was there. */
import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useState } from 'react';
import { renameTask } from '../../data/commands.ts';
import { isDraft } from '../../data/drafts.ts';
import { useTask } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Waits } from '../links/Waits.tsx';
import { useWaitsFor } from '../links/waiting.ts';
import { useHere } from '../tasks/here.tsx';
import s from './grid.module.css';

export function TitleCell({ task, onOpen }: { task: Task; onOpen: () => void }) {
  const { works } = useHere();
  const parent = useTask(task.parent_id);
  const waits = useWaitsFor(task);
  const [isEditing, setEditing] = useState(false);
  const edit = () => {
    if (!works || isDraft(task) || matchMedia('(pointer: coarse)').matches) onOpen();
    else setEditing(true);
  };
  return (
    <div role="gridcell" data-column="title" className={s.titleCell}>
      {isEditing ? (
        <TitleField task={task} onClose={() => setEditing(false)} />
      ) : (
        <button type="button" className={s.title} data-cell="title" tabIndex={-1} onClick={edit}>
          <span className="clip">{task.title}</span>
          {parent && <span className={s.parent}>{parent.title}</span>}
          <Waits count={waits} />
        </button>
      )}
    </div>
  );
}

function TitleField({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useLingui();
  const [title, setTitle] = useState(task.title);
  const keep = () => {
    const said = title.trim();
    if (said && said !== task.title) void act(renameTask(task.id, said));
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    const row = event.currentTarget.closest<HTMLElement>('[data-spot]');
    if (event.key === 'Enter') keep();
    else onClose();
    row?.focus();
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it stands where the person just pressed
      autoFocus
      className={s.titleField}
      aria-label={t`Title`}
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onFocus={(event) => event.target.setSelectionRange(title.length, title.length)}
      onKeyDown={onKeyDown}
      onBlur={keep}
    />
  );
}
