/** One task, whole. */
import { useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useProject, useTaskByKey } from '../data/hooks.ts';
import type { Project, Task } from '../data/rows.ts';
import { boardOf, useGo } from '../shell/go.ts';
import { useCommands } from '../shell/keys.ts';
import { Tools, Top } from '../shell/top.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { HueSquare } from '../ui/picker/index.ts';
import { TaskBody } from './task/TaskBody.tsx';
import { TaskTools } from './task/TaskTools.tsx';
import s from './task/task.module.css';
import { WithHere } from './tasks/here.tsx';

export function TaskPage() {
  const { taskKey = '' } = useParams({ strict: false });
  const task = useTaskByKey(taskKey);
  const project = useProject(task?.project_id);
  if (!task || !project) return <NoSuchTask taskKey={taskKey} />;
  return (
    <WithHere key={task.id} project={project}>
      <Whole task={task} project={project} taskKey={taskKey} />
    </WithHere>
  );
}

function Whole({ task, project, taskKey }: { task: Task; project: Project; taskKey: string }) {
  const { t } = useLingui();
  const go = useGo();
  const back = () => go(boardOf(project.key));
  useCommands(
    [{ id: 'task.back', title: t`Back to the board`, keys: 'Escape', group: t`Task`, run: back }],
    [project.key],
  );
  return (
    <>
      <Top title={taskKey}>
        <span className={s.crumbs}>
          <HueSquare hue={project.hue} />
          <Link to={boardOf(project.key)}>{project.name}</Link>
        </span>
      </Top>
      <TitleOfPage title={`${taskKey} ${task.title}`} />
      <Tools>
        <TaskTools task={task} onGone={back} />
      </Tools>
      <div className={s.page}>
        <TaskBody task={task} />
      </div>
    </>
  );
}

/** After the bar has set its own: in a row of browser tabs the number alone says little. */
function TitleOfPage({ title }: { title: string }) {
  useEffect(() => {
    document.title = `${title} · Tutti`;
  }, [title]);
  return null;
}

function NoSuchTask({ taskKey }: { taskKey: string }) {
  const { t } = useLingui();
  const go = useGo();
  return (
    <>
      <Top title={taskKey} />
      <EmptyState picture="search" action={<Button onPress={() => go('/my-work')}>{t`Go to My work`}</Button>}>
        {t`There is no task ${taskKey} here, or you have not been let into its project.`}
      </EmptyState>
    </>
  );
}
