/** Time on a task: the timer, one's own hours against the estimate, and a line to log more. */
import { useLingui } from '@lingui/react/macro';
import { Play, Square } from 'lucide-react';
import { useRef } from 'react';
import type { Task } from '../../data/rows.ts';
import { useFetched } from '../../data/fetched.ts';
import { loadTaskSpent } from '../../data/hours.ts';
import { store } from '../../data/local.ts';
import { useCommands } from '../../shell/keys.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../work/task/Section.tsx';
import { useHere } from '../../work/tasks/here.tsx';
import { EntryList } from '../entry/EntryList.tsx';
import { sumOf, useEntriesOn, useRunning } from '../own.ts';
import { startOn, stop, toggleOn } from '../timer/deeds.ts';
import { LogLine } from './LogLine.tsx';
import { SpentBar } from './SpentBar.tsx';
import s from './task-time.module.css';

export function TaskTime({ task, isFixed }: { task: Task; isFixed: boolean }) {
  const { t } = useLingui();
  const entries = useEntriesOn(task.id);
  const running = useRunning();
  const { leads } = useHere();
  const isHere = running?.task_id === task.id;
  const field = useRef<HTMLInputElement>(null);
  const group = t`Hours`;
  const fresh = () => store.row('task', task.id) ?? task;
  useCommands(
    isFixed
      ? []
      : [
          {
            id: 'open-task.timer',
            title: t`Start or stop the timer on the task`,
            keys: 'Shift+T',
            group,
            run: () => toggleOn(fresh()),
          },
          {
            id: 'open-task.log',
            title: t`Log time on the task`,
            keys: 'Shift+L',
            group,
            run: () => field.current?.focus(),
          },
        ],
    [task.id, isFixed, t],
  );
  if (isFixed && !entries.length) return null;
  return (
    <Section
      title={t`Time`}
      tools={
        !isFixed && (
          <Button
            size="small"
            tone={isHere ? 'primary' : 'plain'}
            icon={isHere ? <Square /> : <Play />}
            keys="Shift+T"
            onPress={() => (isHere ? void stop(running) : startOn(task))}
          >
            {isHere ? t`Stop timer` : t`Start timer`}
          </Button>
        )
      }
    >
      <div className={s.time}>
        {(entries.length > 0 || task.effort !== null) && (
          <SpentBar label={t`Your hours`} spent={sumOf(entries)} estimate={task.effort} />
        )}
        {leads && <Whole task={task} mine={sumOf(entries)} />}
        {!isFixed && <LogLine ref={field} project={task.project_id} task={task.id} />}
        <EntryList entries={entries} />
      </div>
    </Section>
  );
}

/** For those who lead: everybody's hours together. Of one person alone it says what that person sees. */
function Whole({ task, mine }: { task: Task; mine: number }) {
  const { t } = useLingui();
  const { value } = useFetched((signal) => loadTaskSpent(task.id, signal), task.id, [task.id, mine]);
  const whole = value?.all ?? 0;
  return whole > mine ? <SpentBar label={t`Everybody’s hours`} spent={whole} estimate={task.effort} /> : null;
}
