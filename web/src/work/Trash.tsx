/** What was archived or trashed in a project, the newest first, and the way back. */
import { useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { RotateCcw, Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { restoreTask } from '../data/commands.ts';
import { taskKeyOf, usePerson, useProjectByKey, useRows } from '../data/hooks.ts';
import { by } from '../data/order.ts';
import type { Id, Task } from '../data/rows.ts';
import { act } from '../shell/act.ts';
import { useScreenSearch } from '../shell/go.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Segments } from '../ui/choice.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { TextField } from '../ui/field.tsx';
import { folded } from '../ui/picker/options.ts';
import { useHere, WithHere } from './tasks/here.tsx';
import s from './tasks/trash.module.css';

type Away = NonNullable<Task['away']>;

export function Trash() {
  const { key = '' } = useParams({ strict: false });
  const project = useProjectByKey(key);
  return (
    project && (
      <WithHere key={project.id} project={project}>
        <PutAway />
      </WithHere>
    )
  );
}

function PutAway() {
  const { t } = useLingui();
  const { project } = useHere();
  const [search, setSearch] = useScreenSearch();
  const which: Away = search.show === 'archived' ? 'archived' : 'trashed';
  const [words, setWords] = useState('');
  const archived = useAway(project.id, 'archived');
  const trashed = useAway(project.id, 'trashed');
  const tasks = which === 'archived' ? archived : trashed;
  const seen = useMemo(() => tasks.filter((task) => folded(task.title).includes(folded(words))), [tasks, words]);
  return (
    <>
      <div className={s.bar}>
        <Segments
          label={t`What to show`}
          value={which}
          choices={[
            { id: 'trashed', label: t`Trash ${trashed.length}` },
            { id: 'archived', label: t`Archive ${archived.length}` },
          ]}
          onChange={(show) => setSearch({ show: show === 'archived' ? show : undefined })}
        />
        {tasks.length > 0 && (
          <TextField
            quiet
            label={t`Find by title`}
            placeholder={t`Find by title`}
            icon={<Search size={14} />}
            value={words}
            onChange={setWords}
          />
        )}
        <Link className={s.back} to="/p/$key/settings" params={{ key: project.key }}>{t`Back to the settings`}</Link>
      </div>
      {tasks.length === 0 ? <NothingAway which={which} /> : <Tasks tasks={seen} />}
    </>
  );
}

function NothingAway({ which }: { which: Away }) {
  const { t } = useLingui();
  return (
    <EmptyState picture="done">
      {which === 'archived'
        ? t`Finished tasks can be archived, so that the board stays clear. Nothing is archived here.`
        : t`What is put into the trash waits here and can be brought back. The trash is empty.`}
    </EmptyState>
  );
}

const ROW = 48;

function Tasks({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useLingui();
  const frame = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    getItemKey: (index) => tasks[index]?.id ?? index,
    overscan: 8,
    useFlushSync: false,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever may not restore still scrolls by key
    <section ref={frame} className={s.frame} aria-label={t`Tasks put away`} tabIndex={0}>
      {tasks.length === 0 && <p className={s.nothing}>{t`No title has these words.`}</p>}
      <ul className={s.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => (
          <AwayTask key={item.key} task={tasks[item.index]!} top={item.start} />
        ))}
      </ul>
    </section>
  );
}

function AwayTask({ task, top }: { task: Task; top: number }) {
  const { t } = useLingui();
  const { works, statuses } = useHere();
  const person = usePerson(task.assignee_id);
  const key = taskKeyOf(task);
  const status = statuses.find((each) => each.id === task.status_id);
  const restore = () => act(restoreTask(task.id), t`${key} is back`);
  return (
    <li className={s.row} style={{ transform: `translateY(${top}px)` }}>
      <span className={s.key}>{key}</span>
      <Link to="/t/$taskKey" params={{ taskKey: key }} className={s.title}>
        {task.title}
      </Link>
      <span className={s.status}>{status?.name}</span>
      {person && <Avatar person={person} named />}
      {works && (
        <Button size="small" icon={<RotateCcw />} aria-label={t`Bring ${key} back`} onPress={() => void restore()}>
          {t`Bring back`}
        </Button>
      )}
    </li>
  );
}

/** The last change to a task that lies away is, as a rule, that it was put there: the newest of them first. */
const useAway = (project: Id, away: Away): readonly Task[] =>
  useRows('task', { of: { project_id: project }, where: (task) => task.away === away, sort: [by('seq', 'down')] }, [
    project,
    away,
  ]);
