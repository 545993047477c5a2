/** The task a notice is about, whole, with what led here above it. */
import { useLingui } from '@lingui/react/macro';
import { AlarmClock, ArrowLeft, Mail, MailOpen } from 'lucide-react';
import { taskKeyOf, usePerson, useProject, useTask } from '../../data/hooks.ts';
import type { Notice } from '../../data/rows.ts';
import { Moment } from '../../talk/Moment.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty.tsx';
import { TaskBody } from '../../work/task/TaskBody.tsx';
import { TaskTools } from '../../work/task/TaskTools.tsx';
import { WithHere } from '../../work/tasks/here.tsx';
import { useToday } from '../../work/tasks/today.ts';
import type { NoticeGroup } from './groups.ts';
import s from './inbox.module.css';
import { markRead, markUnread, pickPutOff } from './marking.ts';
import { useReason } from './reason.ts';

export function Opened({ group, onBack }: { group: NoticeGroup; onBack: () => void }) {
  const { t } = useLingui();
  const task = useTask(group.task_id);
  const project = useProject(task?.project_id);
  return (
    <section className={s.opened} aria-label={task?.title ?? t`Notice`}>
      {task && project ? (
        <WithHere key={task.id} project={project}>
          <Bar group={group} title={`${project.name} / ${taskKeyOf(task)}`} onBack={onBack}>
            <TaskTools task={task} canGrow onGone={onBack} />
          </Bar>
          <div className={s.task}>
            <Led notices={group.notices} />
            <TaskBody task={task} />
          </div>
        </WithHere>
      ) : (
        <>
          <Bar group={group} title="" onBack={onBack} />
          <EmptyState picture="search">{t`This task is no longer here, or you are no longer in its project.`}</EmptyState>
        </>
      )}
    </section>
  );
}

interface BarProps {
  group: NoticeGroup;
  title: string;
  onBack: () => void;
  children?: React.ReactNode;
}

function Bar({ group, title, onBack, children }: BarProps) {
  const { t } = useLingui();
  const isRead = group.unread === 0;
  const today = useToday();
  return (
    <div className={s.bar}>
      <span className={s.back}>
        <IconButton label={t`Back to the list`} keys="Escape" icon={<ArrowLeft />} onPress={onBack} />
      </span>
      <span className={s.place}>{title}</span>
      <IconButton
        label={isRead ? t`Mark unread` : t`Mark read`}
        keys="R"
        icon={isRead ? <Mail /> : <MailOpen />}
        onPress={() => (isRead ? markUnread(group) : markRead(group))}
      />
      <span data-put-off>
        <IconButton
          label={t`Put off until…`}
          keys="H"
          icon={<AlarmClock />}
          onPress={({ target }) => {
            pickPutOff(target, group, today);
          }}
        />
      </span>
      {children}
    </div>
  );
}

const MOST = 3;

function Led({ notices }: { notices: readonly Notice[] }) {
  return (
    <ul className={s.led}>
      {notices.slice(0, MOST).map((notice) => (
        <OneReason key={notice.id} notice={notice} />
      ))}
    </ul>
  );
}

function OneReason({ notice }: { notice: Notice }) {
  const by = usePerson(notice.by_id);
  const reason = useReason();
  return (
    <li>
      {by && <Avatar person={by} size={16} />}
      <span>{reason(notice, by?.name)}</span>
      <Moment at={notice.given_at} />
    </li>
  );
}
