/** Below the task: what people say about it, and what happened to it. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useActivity } from '../../data/fetched.ts';
import type { Task } from '../../data/rows.ts';
import { ChangeList } from '../../talk/ChangeList.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Comments } from './Comments.tsx';
import s from './task.module.css';

export function TalkAndLog({ task, isFixed }: { task: Task; isFixed: boolean }) {
  const { t } = useLingui();
  const [side, setSide] = useState('talk');
  const tabs = [
    {
      id: 'talk',
      label: t`Comments`,
      ...(task.comment_count > 0 && { count: task.comment_count }),
      content: <Comments task={task} isFixed={isFixed} />,
    },
    { id: 'log', label: t`Activity`, content: <Log task={task} /> },
  ];
  return (
    <div className={s.talk}>
      <Tabs label={t`Comments and activity`} tabs={tabs} selected={side} onSelect={setSide} />
    </div>
  );
}

function Log({ task }: { task: Task }) {
  return <ChangeList activity={useActivity({ task_id: task.id }, task.seq)} />;
}
