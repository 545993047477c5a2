/** All work of a project that comes again, with its rest, its end and the way back. */
import { useLingui } from '@lingui/react/macro';
import { Pause, Play, Square } from 'lucide-react';
import { useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import { pauseRepeat, resumeRepeat, stopRepeat } from '../../data/repeat-commands.ts';
import type { Repeat } from '../../data/repeat-rows.ts';
import type { Project } from '../../data/rows.ts';
import { store } from '../../data/local.ts';
import { act } from '../../shell/act.ts';
import { IconButton } from '../../ui/button.tsx';
import { nextInWords, repeatInWords } from '../repeats/in-words.ts';
import r from '../repeats/repeats.module.css';
import { TaskLink } from '../task/TaskLink.tsx';
import { useToday } from '../tasks/today.ts';
import { SettingsSection } from './SettingsSection.tsx';
import s from './settings.module.css';

export function Repeating({ project, mayChange }: { project: Project; mayChange: boolean }) {
  const { t } = useLingui();
  const repeats = useRows(
    'repeat',
    {
      of: { project_id: project.id },
      where: (row) => row.state === 'on' || row.state === 'paused',
      sort: [by('title')],
    },
    [project.id],
  );
  return (
    <SettingsSection
      title={t`Work that comes again`}
      lead={t`Open a task and choose “Comes again” to make it come by the calendar, or when the last one is done.`}
    >
      {repeats.length > 0 ? (
        <ul className={s.lines}>
          {repeats.map((repeat) => (
            <OneRepeat key={repeat.id} repeat={repeat} mayChange={mayChange} />
          ))}
        </ul>
      ) : (
        <p className={s.count}>{t`Nothing comes again here yet.`}</p>
      )}
    </SettingsSection>
  );
}

function OneRepeat({ repeat, mayChange }: { repeat: Repeat; mayChange: boolean }) {
  const { t } = useLingui();
  const today = useToday();
  const newest = store.row('task', repeat.task_id);
  const rest =
    repeat.state === 'paused'
      ? { label: t`Let ${repeat.title} go on`, icon: <Play />, run: () => act(resumeRepeat(repeat.id), t`It goes on`) }
      : { label: t`Pause ${repeat.title}`, icon: <Pause />, run: () => act(pauseRepeat(repeat.id), t`Paused`) };
  return (
    <li className={s.line}>
      <span className={s.grow}>
        <span className={r.list}>
          {newest ? <TaskLink task={newest} /> : repeat.title}
          <span className={r.under}>{repeatInWords(repeat)}</span>
          <span className={r.under}>{nextInWords(repeat, today)}</span>
        </span>
      </span>
      {mayChange && (
        <span className={s.tail}>
          <IconButton size="small" label={rest.label} icon={rest.icon} onPress={() => void rest.run()} />
          <IconButton
            size="small"
            label={t`End ${repeat.title}`}
            icon={<Square />}
            onPress={() => void act(stopRepeat(repeat.id), t`It does not come again`)}
          />
        </span>
      )}
    </li>
  );
}
