/** Tasks on their days: of one project, or of all; a month or a week, with time off and a tray of what has no date. */
import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { TakeAlong } from '../calendars/TakeAlong.tsx';
import { type DayOff, useTimeOff } from '../data/holidays.ts';
import { useMyId, useProjectByKey, useRows } from '../data/hooks.ts';
import { store } from '../data/local.ts';
import type { Absence, Day, Id, Project, Task } from '../data/rows.ts';
import type { Milestone } from '../data/schedule-rows.ts';
import { Tools, Top } from '../shell/top.tsx';
import { AddOnDay, type Adding } from './calendar/AddOnDay.tsx';
import { Agenda } from './calendar/Agenda.tsx';
import { AllBar, holds, useAllFilters } from './calendar/AllBar.tsx';
import s from './calendar/calendar.module.css';
import { monthInWords } from './calendar/days.ts';
import { Head } from './calendar/Head.tsx';
import { absenceSpan, milestoneSpan, spanOf } from './calendar/layout.ts';
import { Month } from './calendar/Month.tsx';
import { Tray } from './calendar/Tray.tsx';
import { useStretch } from './calendar/use-calendar.ts';
import type { Preset } from './tasks/adding.ts';
import { BulkActions } from './tasks/BulkActions.tsx';
import { FilterBar } from './tasks/FilterBar.tsx';
import { useHere, WithHere } from './tasks/here.tsx';
import { useLeadingSearch } from './tasks/leading-search.ts';
import { NewTaskButton } from './tasks/NewTaskButton.tsx';
import { WithOpening } from './tasks/opening.tsx';
import { useTaskCommands } from './tasks/task-commands.ts';
import { useFilters } from './tasks/use-filters.ts';

export function ProjectCalendar() {
  const { key = '' } = useParams({ strict: false });
  const project = useProjectByKey(key);
  return (
    project && (
      <WithHere key={project.id} project={project}>
        <OfProject />
      </WithHere>
    )
  );
}

function OfProject() {
  const here = useHere();
  const filtering = useFilters(here, useLeadingSearch());
  const { shows } = filtering;
  const all = useRows('task', { of: { project_id: here.project.id }, where: isHere }, [here.project.id]);
  const tasks = useMemo(() => (shows ? all.filter(shows) : all), [all, shows]);
  const crew = useMemo(() => new Set(here.people.map((person) => person.id)), [here.people]);
  const absences = useRows('absence', { where: (each) => !each.cancelled && crew.has(each.person_id) }, [crew]);
  const milestones = useRows('milestone', { of: { project_id: here.project.id }, where: isKept }, [here.project.id]);
  const daysOff = useTimeOff().of(null);
  return (
    <>
      <Tools>{here.works && <NewTaskButton />}</Tools>
      <Whole project={here.project} works={here.works} preset={NOTHING} {...{ tasks, absences, milestones, daysOff }}>
        <FilterBar filtering={filtering} shown={tasks.length} of={all.length} />
      </Whole>
      <BulkActions />
    </>
  );
}

export function AllCalendar() {
  const { t } = useLingui();
  return (
    <WithOpening>
      <Top title={t`Calendar`} />
      <OfAll />
    </WithOpening>
  );
}

function OfAll() {
  const me = useMyId();
  const asked = useAllFilters();
  const { whose, text } = asked.filters;
  const wanted = asked.filters.projects.join(',');
  const tasks = useRows(
    'task',
    {
      ...(whose === 'me' && { of: { assignee_id: me } }),
      where: (task) => isHere(task) && isIn(task, wanted) && holds(task, text),
      reads: ['project'],
    },
    [me, whose, wanted, text],
  );
  const absences = useRows(
    'absence',
    { where: (each) => !each.cancelled && (whose === 'all' || each.person_id === me) },
    [me, whose],
  );
  const milestones = useRows('milestone', { where: (each) => isKept(each) && isIn(each, wanted), reads: ['project'] }, [
    wanted,
  ]);
  const daysOff = useTimeOff().of(whose === 'me' ? me : null);
  const preset = useMemo(() => (whose === 'me' ? { assignee: me } : NOTHING), [whose, me]);
  return (
    <Whole project={null} works preset={preset} {...{ tasks, absences, milestones, daysOff }}>
      <AllBar {...asked} />
    </Whole>
  );
}

interface WholeProps {
  project: Project | null;
  tasks: readonly Task[];
  absences: readonly Absence[];
  milestones: readonly Milestone[];
  /** Public holidays are among them. */
  daysOff: readonly DayOff[];
  works: boolean;
  preset: Preset;
  /** The filters. */
  children: ReactNode;
}

function Whole({ project, tasks, absences, milestones, daysOff, works, preset, children }: WholeProps) {
  const { t } = useLingui();
  const stretch = useStretch();
  const [adding, setAdding] = useState<Adding | null>(null);
  useTaskCommands(works);
  const { weeks } = stretch;
  const spans = useMemo(() => {
    const [first, last] = [weeks[0]![0]!, weeks.at(-1)![6]!];
    const dated = tasks.filter((task) => task.due !== null).map(spanOf);
    const found = [...milestones.map(milestoneSpan), ...absences.map(absenceSpan), ...dated];
    return found.filter((span) => span.start <= last && span.end >= first);
  }, [tasks, absences, milestones, weeks]);
  const holidays = useMemo(() => holidaysOf(daysOff), [daysOff]);
  const undated = useMemo(
    () => tasks.filter((task) => task.due === null && task.done_at === null).sort(inTurn),
    [tasks],
  );
  const add = useCallback((day: string, cell: HTMLElement) => setAdding({ day, cell }), []);
  const onAdd = works ? add : null;
  const close = () => {
    adding?.cell.focus();
    setAdding(null);
  };
  return (
    <div className={s.screen}>
      {children}
      <Head stretch={stretch} trayCount={undated.length}>
        <TakeAlong name={`${project?.name ?? t`Calendar`}, ${monthInWords(stretch.at)}`} spans={spans} />
      </Head>
      <div className={s.both} data-tray={stretch.hasTray || undefined}>
        <Month stretch={stretch} spans={spans} holidays={holidays} onAdd={onAdd} />
        <Agenda stretch={stretch} spans={spans} holidays={holidays} onAdd={onAdd} />
        {stretch.hasTray && <Tray tasks={undated} />}
      </div>
      {adding && <AddOnDay adding={adding} project={project} preset={preset} onClose={close} />}
    </div>
  );
}

const NOTHING: Preset = {};

const holidaysOf = (daysOff: readonly DayOff[]): ReadonlyMap<Day, string> =>
  new Map(daysOff.flatMap(({ start, holiday }) => (holiday ? [[start, holiday] as const] : [])));

const isKept = (row: { removed: boolean }): boolean => !row.removed;

const isHere = (task: Task): boolean => task.away === null;

function isIn(row: { project_id: Id }, wanted: string): boolean {
  const project = store.row('project', row.project_id);
  return !!project && !project.archived && (!wanted || wanted.split(',').includes(project.key));
}

const inTurn = (a: Task, b: Task): number => b.priority - a.priority || (a.id < b.id ? -1 : 1);
