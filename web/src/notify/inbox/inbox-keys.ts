/** The keys of the inbox: up and down, read and unread, and on to the task. */
import { useLingui } from '@lingui/react/macro';
import { taskKeyOf } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import { pageOf, useGo } from '../../shell/go.ts';
import { useCommands } from '../../shell/keys.ts';
import { type NoticeGroup, stepFrom } from './groups.ts';
import { markRead, markUnread } from './marking.ts';

interface Inbox {
  groups: readonly NoticeGroup[];
  opened: NoticeGroup | undefined;
  open: (id: string | undefined) => void;
  readAll: () => void;
}

export function useInboxKeys({ groups, opened, open, readAll }: Inbox) {
  const { t } = useLingui();
  const go = useGo();
  const group = t`Inbox`;
  const when = () => !!opened;
  const step = (by: 1 | -1) => () => {
    const id = stepFrom(groups, opened?.id, by);
    if (!id) return;
    open(id);
    document.querySelector<HTMLElement>(`[data-notices="${id}"]`)?.focus();
  };
  const toTask = () => {
    const task = store.row('task', opened?.task_id);
    if (task) go(pageOf(taskKeyOf(task)));
  };
  const later = () => document.querySelector<HTMLElement>('[data-put-off] button')?.click();
  const toggle = () => opened && (opened.unread ? markRead(opened) : markUnread(opened));
  useCommands(
    [
      { id: 'inbox.next', title: t`Next notice`, keys: 'J|ArrowDown', group, run: step(1), onlyKeys: true },
      { id: 'inbox.previous', title: t`Previous notice`, keys: 'K|ArrowUp', group, run: step(-1), onlyKeys: true },
      { id: 'inbox.read', title: t`Read or unread`, keys: 'R', group, run: toggle, when },
      { id: 'inbox.put-off', title: t`Put off until…`, keys: 'H', group, run: later, when },
      { id: 'inbox.read-all', title: t`Mark all read`, keys: 'Shift+R', group, run: readAll },
      { id: 'inbox.open', title: t`Open the task as a page`, keys: 'O', group, run: toTask, when },
      { id: 'inbox.back', title: t`Back to the list`, keys: 'Escape', group, run: () => open(undefined), when },
    ],
    [groups, opened, t],
  );
}
