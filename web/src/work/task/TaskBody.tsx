/** A task, whole: the same in the peek, where its parts stand below each other, and on its page, where they stand beside. */
import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useRef } from 'react';
import { agreeOutcome, renameTask } from '../../data/commands.ts';
import { isDraft } from '../../data/drafts.ts';
import { useDetails } from '../../data/fetched.ts';
import type { Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Links } from '../links/Links.tsx';
import { useHere } from '../tasks/here.tsx';
import { AwayBanner } from './AwayBanner.tsx';
import { Checklists } from './Checklists.tsx';
import { Description } from './Description.tsx';
import { FileDrop } from './FileDrop.tsx';
import { Files } from './Files.tsx';
import { Hints } from './Hints.tsx';
import { LineField } from './LineField.tsx';
import { Rail } from './Rail.tsx';
import { Subtasks } from './Subtasks.tsx';
import { TalkAndLog } from './TalkAndLog.tsx';
import s from './task.module.css';
import { useTaskKeys } from './task-keys.ts';
import { useUploads } from './uploading.ts';

const SuggestOnTask = lazy(() =>
  import('../../assignment/SuggestOnTask.tsx').then((module) => ({ default: module.SuggestOnTask })),
);
const TaskTime = lazy(() => import('../../hours/task/TaskTime.tsx').then((module) => ({ default: module.TaskTime })));
const Objections = lazy(() =>
  import('../../assignment/objections/Objections.tsx').then((module) => ({ default: module.Objections })),
);
const OnTask = lazy(() => import('../../forecast/OnTask.tsx').then((module) => ({ default: module.OnTask })));
const Swaps = lazy(() => import('../../assignment/swaps/Swaps.tsx').then((module) => ({ default: module.Swaps })));

export function TaskBody({ task }: { task: Task }) {
  const { t } = useLingui();
  const { works } = useHere();
  const details = useDetails(task);
  const body = useRef<HTMLDivElement>(null);
  const outcome = useRef<HTMLTextAreaElement>(null);
  const uploads = useUploads(task.id);
  const isFixed = !works || task.away !== null || isDraft(task);
  useTaskKeys(task, body, isFixed);
  return (
    <FileDrop isDisabled={isFixed} onFiles={uploads.bring}>
      <div ref={body} className={s.body} data-task={task.id}>
        <div className={s.top}>
          <AwayBanner task={task} />
          <h2 className={s.title}>
            <LineField
              label={t`Title`}
              className={s.titleField!}
              value={task.title}
              isDisabled={isFixed}
              onChange={(title) => void act(renameTask(task.id, title))}
            />
          </h2>
          {!isFixed && <Hints task={task} onOutcome={() => outcome.current?.focus()} />}
        </div>
        <div className={s.side}>
          <Rail task={task} isFixed={isFixed} />
          {!isDraft(task) && (
            <Suspense fallback={null}>
              <TaskTime task={task} isFixed={isFixed} />
            </Suspense>
          )}
          {task.done_at === null && task.away === null && (
            <Suspense fallback={null}>
              <OnTask taskId={task.id} />
            </Suspense>
          )}
          {!isFixed && task.assignee_id === null && (
            <Suspense fallback={null}>
              <SuggestOnTask taskId={task.id} />
            </Suspense>
          )}
          {!isFixed && (
            <Suspense fallback={null}>
              {task.done_at === null && <Swaps taskId={task.id} />}
              <Objections task={task} />
            </Suspense>
          )}
        </div>
        <div className={s.main}>
          {(task.outcome || !isFixed) && (
            <div className={s.outcome}>
              <span aria-hidden>{t`Done when`}</span>
              <LineField
                ref={outcome}
                label={t`Done when`}
                value={task.outcome}
                placeholder={t`What there will be to see when this is done`}
                mayBeEmpty
                isDisabled={isFixed}
                onChange={(text) => void act(agreeOutcome(task.id, text))}
              />
            </div>
          )}
          <Description task={task} details={details} isFixed={isFixed} />
          <Checklists task={task} isFixed={isFixed} />
          <Subtasks task={task} isFixed={isFixed} />
          <Links task={task} isFixed={isFixed} />
          <Files task={task} uploads={uploads} isFixed={isFixed} />
          <TalkAndLog task={task} isFixed={isFixed} />
        </div>
      </div>
    </FileDrop>
  );
}
