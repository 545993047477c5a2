/** Estimates against hours in a project, task by task: as a picture and as a table. Never by person. */
import { useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { FileSpreadsheet } from 'lucide-react';
import { useFetched } from '../data/fetched.ts';
import { taskKeyOf, useProjectByKey, useTask } from '../data/hooks.ts';
import { loadProjectSpent, type ProjectSpent, queryOf, type SpentOnTask } from '../data/hours.ts';
import type { Project } from '../data/rows.ts';
import { pageOf, useGo, useScreenSearch } from '../shell/go.ts';
import { Tools } from '../shell/top.tsx';
import { Button } from '../ui/button.tsx';
import { Segments } from '../ui/choice.tsx';
import { addDays } from '../ui/dates.ts';
import { formatEffort } from '../ui/effort.ts';
import { EmptyState, ErrorState } from '../ui/empty.tsx';
import { DataTable } from '../ui/table.tsx';
import { useToday } from '../work/tasks/today.ts';
import s from './project/project-hours.module.css';
import { onClock } from './spent.ts';
import { SpentBar } from './task/SpentBar.tsx';

const SHOWN = 12;
const DAYS = { month: 30, quarter: 91 };
type Reach = keyof typeof DAYS | 'all';

export function ProjectHours() {
  const { key = '' } = useParams({ strict: false });
  const project = useProjectByKey(key);
  return project && <Whole key={project.id} project={project} />;
}

function Whole({ project }: { project: Project }) {
  const { t } = useLingui();
  const go = useGo();
  const today = useToday();
  const [search, setSearch] = useScreenSearch();
  const reach: Reach = search.reach === 'month' || search.reach === 'quarter' ? search.reach : 'all';
  const span = { from: reach === 'all' ? null : addDays(today, -DAYS[reach]), to: null };
  const load = (signal: AbortSignal) => loadProjectSpent(project.id, span, signal);
  const { value, problem } = useFetched(load, `${project.id}${span.from}`, [project.id, span.from]);
  const worked = value?.tasks.filter((row) => row.minutes > 0 || row.estimate !== null) ?? [];
  if (problem !== null)
    return <ErrorState>{problem || t`The hours could not be loaded. Check your connection.`}</ErrorState>;
  return (
    <div className={s.screen}>
      {value?.whole && <Exports project={project} query={queryOf(span)} />}
      <Segments<Reach>
        label={t`Days`}
        value={reach}
        choices={[
          { id: 'all', label: t`All` },
          { id: 'quarter', label: t`Last 91 days` },
          { id: 'month', label: t`Last 30 days` },
        ]}
        onChange={(to) => setSearch({ reach: to === 'all' ? undefined : to })}
      />
      {value && !value.whole && (
        <p className={s.quiet}>{t`These are your own hours; its leads see the sums of everybody.`}</p>
      )}
      {value && worked.length === 0 && (
        <EmptyState picture="work" action={<Button onPress={() => go('/timesheet')}>{t`Go to my week`}</Button>}>
          {t`Here hours stand against estimates, task by task, once somebody has logged some.`}
        </EmptyState>
      )}
      {value && worked.length > 0 && <Told value={value} worked={worked} />}
    </div>
  );
}

function Told({ value, worked }: { value: ProjectSpent; worked: readonly SpentOnTask[] }) {
  const { t } = useLingui();
  const both = worked.filter((row) => row.estimate !== null && row.minutes > 0);
  const sum = (of: (row: SpentOnTask) => number, rows = worked) => rows.reduce((total, row) => total + of(row), 0);
  return (
    <>
      <div className={s.sums}>
        <SpentBar
          label={t`Tasks with an estimate and hours`}
          spent={sum((row) => row.minutes, both)}
          estimate={sum((row) => row.estimate ?? 0, both)}
        />
        <p className={s.quiet}>
          {t`${onClock(sum((row) => row.minutes))} in all, ${onClock(sum((row) => row.billable_minutes))} of it billable.`}{' '}
          {value.way !== 'none' && t`Rounded as the workspace rounds.`}
        </p>
      </div>
      <ul className={s.picture} aria-label={t`Hours against estimates`}>
        {worked.slice(0, SHOWN).map((row) => (
          <li key={row.task_id ?? 'none'}>
            <OneBar row={row} />
          </li>
        ))}
      </ul>
      <DataTable
        label={t`Hours by task`}
        rows={worked}
        rowKey={(row) => row.task_id ?? 'none'}
        columns={[
          { id: 'task', title: t`Task`, cell: (row) => <TaskName id={row.task_id} /> },
          {
            id: 'estimate',
            title: t`Estimate`,
            cell: (row) => (row.estimate === null ? '–' : formatEffort(row.estimate)),
            isNumber: true,
          },
          { id: 'spent', title: t`Hours`, cell: (row) => onClock(row.minutes), isNumber: true },
          {
            id: 'billable',
            title: t`Billable`,
            cell: (row) => onClock(row.billable_minutes),
            isNumber: true,
            isMinor: true,
          },
        ]}
      />
    </>
  );
}

function OneBar({ row }: { row: SpentOnTask }) {
  const { t } = useLingui();
  const task = useTask(row.task_id);
  return (
    <SpentBar
      label={task ? `${taskKeyOf(task)} ${task.title}` : t`In the project`}
      spent={row.minutes}
      estimate={row.estimate}
    />
  );
}

function TaskName({ id }: { id: string | null }) {
  const { t } = useLingui();
  const task = useTask(id);
  if (!task)
    return <span className={s.quiet}>{id ? t`a task that is put away` : t`in the project, without a task`}</span>;
  return (
    <Link className={s.link!} to={pageOf(taskKeyOf(task))}>
      {taskKeyOf(task)} {task.title}
    </Link>
  );
}

function Exports({ project, query }: { project: Project; query: string }) {
  const { t } = useLingui();
  const take = (format: string) =>
    location.assign(`/api/v1/projects/${project.id}/hours/export?format=${format}&${query}`);
  return (
    <Tools>
      <Button icon={<FileSpreadsheet />} onPress={() => take('xlsx')}>{t`Excel`}</Button>
      <Button icon={<FileSpreadsheet />} onPress={() => take('csv')}>{t`CSV`}</Button>
    </Tools>
  );
}
