/** Finishing a task from wherever one sees it: it moves to the first column of its project where things are done. */
import { t } from '@lingui/core/macro';
import { moveTask } from '../../data/commands.ts';
import { taskKeyOf } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { toast } from '../../shell/toasts.ts';
import { firstOf } from '../tasks/facts.ts';

export function finish(task: Task) {
  const done = firstOf(task.project_id, 'done');
  if (!done) toast({ text: t`This project has no column for finished work. Its lead can add one in the settings.` });
  else void act(moveTask(task.id, done.id, null), t`${taskKeyOf(task)} is done`);
}
