/** The timer in the bar over every screen: what it runs for, since when, and the way to stop it. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Square, Timer as Clock } from 'lucide-react';
import { useState } from 'react';
import { taskKeyOf, useProject, useTask } from '../../data/hooks.ts';
import { discardTimer, noteTimer } from '../../data/hours-commands.ts';
import type { Timer } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { pageOf } from '../../shell/go.ts';
import { useCommands } from '../../shell/keys.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Popover } from '../../ui/popover.tsx';
import { useRunning } from '../own.ts';
import { ticking } from '../spent.ts';
import { stop } from './deeds.ts';
import { HowLong } from './HowLong.tsx';
import { useNow } from './now.ts';
import s from './timer.module.css';

export function Running() {
  const timer = useRunning();
  return timer ? <Runs key={timer.id} timer={timer} /> : null;
}

function Runs({ timer }: { timer: Timer }) {
  const { t } = useLingui();
  const place = usePlace(timer);
  useCommands(
    [{ id: 'timer.stop', title: t`Stop the timer`, keys: 'Shift+X', group: t`Hours`, run: () => void stop(timer) }],
    [timer.id, timer.started_at, t],
  );
  return (
    <section className={s.running} aria-label={t`Running timer`}>
      <Popover
        label={t`Running timer`}
        placement="bottom end"
        trigger={
          <Button tone="ghost" size="small" icon={<Clock />}>
            <Elapsed timer={timer} />
            <span className={s.place}>{place}</span>
          </Button>
        }
      >
        {(close) => <About timer={timer} onDone={close} />}
      </Popover>
      <IconButton
        size="small"
        label={t`Stop the timer`}
        keys="Shift+X"
        icon={<Square />}
        onPress={() => void stop(timer)}
      />
    </section>
  );
}

function Elapsed({ timer }: { timer: Timer }) {
  const now = useNow(1000);
  return (
    <span className={s.clock} role="timer">
      {ticking(now - Date.parse(timer.started_at))}
    </span>
  );
}

function About({ timer, onDone }: { timer: Timer; onDone: () => void }) {
  const { t } = useLingui();
  const task = useTask(timer.task_id);
  const project = useProject(timer.project_id);
  const [note, setNote] = useState(timer.note);
  const keep = () => {
    if (note.trim() !== timer.note) void act(noteTimer(timer.id, note));
  };
  const discard = () => {
    onDone();
    void act(discardTimer(timer.id), t`Timer discarded`);
  };
  return (
    <div className={s.about}>
      <p className={s.what}>{task ? <Link to={pageOf(taskKeyOf(task))}>{task.title}</Link> : project?.name}</p>
      <TextField
        label={t`What you are doing`}
        value={note}
        maxLength={500}
        onChange={setNote}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      <HowLong timer={timer} onDone={onDone} />
      <div className={s.foot}>
        <Button tone="ghost" onPress={discard}>{t`Discard`}</Button>
      </div>
    </div>
  );
}

/** "TUT-12", or the project's name. */
export function usePlace(timer: Timer): string {
  const task = useTask(timer.task_id);
  const project = useProject(timer.project_id);
  return task ? taskKeyOf(task) : (project?.name ?? '');
}
