/** What can be done to all the chosen tasks; floats over board and list while there are any. */
import { useLingui } from '@lingui/react/macro';
import { Archive, CalendarDays, CircleDashed, Clock, SignalHigh, Tag, Trash2, UserRound } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { archiveTask, trashTask } from '../../data/commands.ts';
import { useSignal } from '../../data/signal.ts';
import { Button } from '../../ui/button.tsx';
import { BulkBar } from '../../ui/table.tsx';
import s from './bulk.module.css';
import { chooseNone, chosen } from './cursor.ts';
import { tasksMeant } from './task-commands.ts';
import { putAway } from './task-menu.tsx';
import { KEY_OF, pickFor, type Verb } from './verbs.ts';

export function BulkActions() {
  const { t } = useLingui();
  const count = useSignal(chosen).size;
  useEffect(() => chooseNone, []);
  if (!count) return null;
  const away = (how: typeof archiveTask) => () => {
    putAway(tasksMeant(), how);
    chooseNone();
  };
  return (
    <div className={s.place} data-tasks>
      <BulkBar count={count} onClear={chooseNone}>
        <Change verb="status" icon={<CircleDashed />}>{t`Status`}</Change>
        <Change verb="assignee" icon={<UserRound />}>{t`Assignee`}</Change>
        <Change verb="priority" icon={<SignalHigh />}>{t`Priority`}</Change>
        <Change verb="due" icon={<CalendarDays />}>{t`Due`}</Change>
        <Change verb="effort" icon={<Clock />}>{t`Effort`}</Change>
        <Change verb="labels" icon={<Tag />}>{t`Labels`}</Change>
        <Button tone="ghost" icon={<Archive />} onPress={away(archiveTask)}>{t`Archive`}</Button>
        <Button tone="ghost" icon={<Trash2 />} onPress={away(trashTask)}>{t`Trash`}</Button>
      </BulkBar>
    </div>
  );
}

function Change({ verb, icon, children }: { verb: Verb; icon: ReactNode; children: string }) {
  return (
    <Button tone="ghost" icon={icon} keys={KEY_OF[verb]} onPress={(event) => pickFor(verb, event.target, tasksMeant())}>
      {children}
    </Button>
  );
}
