/** One task in the panel at the right, while the list stays. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useProject, useTaskByKey } from '../data/hooks.ts';
import { boardOf } from '../shell/go.ts';
import { EmptyState } from '../ui/empty.tsx';
import { HueSquare } from '../ui/picker/index.ts';
import { Sheet } from '../ui/sheet.tsx';
import { TaskBody } from './task/TaskBody.tsx';
import { TaskTools } from './task/TaskTools.tsx';
import s from './task/task.module.css';
import { WithHere } from './tasks/here.tsx';

export function TaskPeek({ taskKey, onClose }: { taskKey: string; onClose: () => void }) {
  const { t } = useLingui();
  const task = useTaskByKey(taskKey);
  const project = useProject(task?.project_id);
  if (!task || !project) {
    return (
      <Sheet label={t`Task ${taskKey}`} heading={taskKey} onClose={onClose}>
        <EmptyState picture="search">
          {t`There is no task ${taskKey} here, or you have not been let into its project.`}
        </EmptyState>
      </Sheet>
    );
  }
  const heading = (
    <span className={s.crumbs}>
      <HueSquare hue={project.hue} />
      <Link to={boardOf(project.key)}>{project.name}</Link>
      <span aria-hidden>/</span>
      <span className={s.key}>{taskKey}</span>
    </span>
  );
  return (
    <WithHere key={task.id} project={project}>
      <Sheet
        label={t`Task ${taskKey}`}
        heading={heading}
        tools={<TaskTools task={task} canGrow onGone={onClose} />}
        onClose={onClose}
      >
        <TaskBody task={task} />
      </Sheet>
    </WithHere>
  );
}
