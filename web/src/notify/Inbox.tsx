/** What concerns you: mentions and assignments, one line for each task, and the task beside it. */
import { useLingui } from '@lingui/react/macro';
import { CheckCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useMyId, useRows } from '../data/hooks.ts';
import { isInSight } from '../data/reminding.ts';
import { useScreenSearch } from '../shell/go.ts';
import { useKeysOf } from '../shell/keys.ts';
import { Tools, Top } from '../shell/top.tsx';
import { Button } from '../ui/button.tsx';
import { Segments } from '../ui/choice.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { GroupLine } from './inbox/GroupLine.tsx';
import { groupNotices, type NoticeGroup } from './inbox/groups.ts';
import s from './inbox/inbox.module.css';
import { useInboxKeys } from './inbox/inbox-keys.ts';
import { markAllRead, markRead } from './inbox/marking.ts';
import { Opened } from './inbox/Opened.tsx';
import { useToday } from '../work/tasks/today.ts';

export function Inbox() {
  const { t } = useLingui();
  const me = useMyId();
  const today = useToday();
  const notices = useRows('notice', { of: { person_id: me }, where: (row) => isInSight(row, today) }, [me, today]);
  const [{ show, at }, setSearch] = useScreenSearch();
  const all = useMemo(() => groupNotices(notices), [notices]);
  const opened = all.find((group) => group.id === at);
  // What is open stays in the list, though opening made it read.
  const groups = show === 'unread' ? all.filter((group) => group.unread > 0 || group === opened) : all;
  const unread = all.reduce((sum, group) => sum + group.unread, 0);
  const readAll = () => void markAllRead(me, all);
  const open = (id: string | undefined) => {
    setSearch({ at: id });
    const group = all.find((each) => each.id === id);
    if (group) markRead(group);
  };
  useInboxKeys({ groups, opened, open, readAll });
  const keys = useKeysOf('inbox.read-all');
  return (
    <>
      <Top title={t`Inbox`} />
      <Tools>
        <Button icon={<CheckCheck />} isDisabled={!unread} {...(keys && { keys })} onPress={readAll}>
          {t`Mark all read`}
        </Button>
      </Tools>
      {all.length === 0 ? (
        <EmptyState picture="inbox">{t`When somebody mentions you or gives you a task, you read it here.`}</EmptyState>
      ) : (
        <div className={s.panes} data-open={opened ? true : undefined}>
          <Lines groups={groups} opened={opened} open={open} unread={unread} />
          {opened ? <Opened group={opened} onBack={() => open(undefined)} /> : <Nothing />}
        </div>
      )}
    </>
  );
}

interface LinesProps {
  groups: readonly NoticeGroup[];
  opened: NoticeGroup | undefined;
  open: (id: string) => void;
  unread: number;
}

function Lines({ groups, opened, open, unread }: LinesProps) {
  const { t } = useLingui();
  const [{ show }, setSearch] = useScreenSearch();
  return (
    <section className={s.list} aria-label={t`Notices`}>
      <div className={s.filter}>
        <Segments
          label={t`Which notices`}
          value={show === 'unread' ? 'unread' : 'all'}
          choices={[
            { id: 'all', label: t`All` },
            { id: 'unread', label: unread ? t`Unread ${unread}` : t`Unread` },
          ]}
          onChange={(to) => setSearch({ show: to === 'unread' ? to : undefined })}
        />
      </div>
      {!groups.length && <p className={s.quiet}>{t`Everything is read.`}</p>}
      <ul>
        {groups.map((group) => (
          <GroupLine key={group.id} group={group} isOpen={group === opened} onOpen={() => open(group.id)} />
        ))}
      </ul>
    </section>
  );
}

function Nothing() {
  const { t } = useLingui();
  return (
    <div className={s.nothing}>
      <EmptyState picture="inbox">{t`Choose a notice to see its task here.`}</EmptyState>
    </div>
  );
}
