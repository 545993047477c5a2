/** Says that the task is archived or in the trash, and how it comes back. */
import { useLingui } from '@lingui/react/macro';
import { restoreTask } from '../../data/commands.ts';
import { taskKeyOf } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useHere } from '../tasks/here.tsx';

export function AwayBanner({ task }: { task: Task }) {
  const { t } = useLingui();
  const { works } = useHere();
  if (!task.away) return null;
  const restore = () => void act(restoreTask(task.id), t`${taskKeyOf(task)} is back on the board`);
  return (
    <Banner action={works && <Button size="small" onPress={restore}>{t`Bring it back`}</Button>}>
      {task.away === 'archived' ? t`This task is archived.` : t`This task is in the trash.`}
    </Banner>
  );
}
