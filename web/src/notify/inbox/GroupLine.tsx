/** One task in the inbox: what it is, who wanted what, and whether it is read. */
import { useLingui } from '@lingui/react/macro';
import { taskKeyOf, usePerson, useTask } from '../../data/hooks.ts';
import type { Notice } from '../../data/rows.ts';
import { Moment } from '../../talk/Moment.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import type { NoticeGroup } from './groups.ts';
import s from './inbox.module.css';
import { useReason } from './reason.ts';

interface GroupLineProps {
  group: NoticeGroup;
  isOpen: boolean;
  onOpen: () => void;
}

export function GroupLine({ group, isOpen, onOpen }: GroupLineProps) {
  const { t } = useLingui();
  const task = useTask(group.task_id);
  const [newest] = group.notices;
  return (
    <li>
      <button
        type="button"
        className={s.line}
        data-notices={group.id}
        data-unread={group.unread > 0 || undefined}
        aria-current={isOpen || undefined}
        onClick={onOpen}
      >
        <span className={s.dot} aria-hidden />
        <span className={s.words}>
          <span className={s.first}>
            <span className={s.title}>{task?.title ?? t`A task you no longer see`}</span>
            {group.unread > 0 && <span className="unseen">{t`unread`}</span>}
            {newest && <Moment at={newest.given_at} />}
          </span>
          <span className={s.second}>
            {task && <span className={s.key}>{taskKeyOf(task)}</span>}
            {newest && <Newest notice={newest} others={group.notices.length - 1} />}
          </span>
        </span>
      </button>
    </li>
  );
}

function Newest({ notice, others }: { notice: Notice; others: number }) {
  const { t } = useLingui();
  const by = usePerson(notice.by_id);
  const reason = useReason();
  return (
    <>
      {by && <Avatar person={by} size={16} />}
      <span className="clip">{reason(notice, by?.name)}</span>
      {others > 0 && <span className={s.key}>{t`and ${others} more`}</span>}
    </>
  );
}
