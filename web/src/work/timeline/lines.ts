/** What stands under each other on the timeline: headings, milestones and tasks with dates. */
import { t } from '@lingui/core/macro';
import { folded } from '../../data/order.ts';
import type { Id, Person, Project, Task } from '../../data/rows.ts';
import type { Milestone } from '../../data/schedule-rows.ts';
import { type Bar, barOf, type Dated } from '../schedule/bars.ts';
import { dayNumber, type WorkDays } from '../schedule/work-days.ts';

export const GROUPINGS = ['milestone', 'assignee', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface TaskLine {
  is: 'task';
  id: Id;
  task: Task;
  bar: Bar;
}

export interface MilestoneLine {
  is: 'milestone';
  id: Id;
  milestone: Milestone;
  /** Whether the tasks that count towards it stand under it. */
  isGroup: boolean;
  /** How many of them are done. */
  done: number;
  of: number;
}

export interface HeadingLine {
  is: 'heading';
  id: string;
  title: string;
  count: number;
  /** Whose lane it opens. */
  person: Person | null;
  project: Project | null;
  /** Of a project: its milestones stand in the heading's row. */
  milestones: readonly Milestone[];
}

export type Line = TaskLine | MilestoneLine | HeadingLine;

export interface Work {
  tasks: readonly Task[];
  milestones: readonly Milestone[];
  people: ReadonlyMap<Id, Person>;
  projects: ReadonlyMap<Id, Project>;
  daysOf: (task: Dated) => WorkDays;
}

/** The tasks that have dates in the order of their beginning. */
export function taskLines(tasks: readonly Task[], daysOf: Work['daysOf']): TaskLine[] {
  const lines = tasks.flatMap((task): TaskLine[] => {
    const bar = barOf(task, daysOf(task));
    return bar ? [{ is: 'task', id: task.id, task, bar }] : [];
  });
  return lines.sort((a, b) => a.bar.first - b.bar.first || a.bar.last - b.bar.last || a.task.number - b.task.number);
}

export function linesOf(work: Work, grouping: Grouping | 'project', closed: ReadonlySet<string>): Line[] {
  const lines = taskLines(work.tasks, work.daysOf);
  if (grouping === 'milestone') return byMilestone(work, lines, closed);
  if (grouping === 'assignee') return byPerson(work, lines, closed);
  if (grouping === 'project') return byProject(work, lines, closed);
  return [...sorted(work.milestones).map((each) => milestoneLine(each, work.tasks, false)), ...lines];
}

function byMilestone(work: Work, lines: readonly TaskLine[], closed: ReadonlySet<string>): Line[] {
  const goals = sorted(work.milestones);
  const known = new Set(goals.map((each) => each.id));
  const found = goals.flatMap((goal): Line[] => {
    const own = lines.filter((line) => line.task.milestone_id === goal.id);
    return [milestoneLine(goal, work.tasks, own.length > 0), ...(closed.has(goal.id) ? [] : own)];
  });
  const rest = lines.filter((line) => !line.task.milestone_id || !known.has(line.task.milestone_id));
  if (!rest.length || !goals.length) return [...found, ...rest];
  return [...found, heading('none', t`No milestone`, rest.length), ...(closed.has('none') ? [] : rest)];
}

function byPerson(work: Work, lines: readonly TaskLine[], closed: ReadonlySet<string>): Line[] {
  const groups = Map.groupBy(lines, (line) => line.task.assignee_id ?? '');
  const names = [...groups.keys()].sort((a, b) => (nameOf(work, a) < nameOf(work, b) ? -1 : 1));
  return names.flatMap((id): Line[] => {
    const person = work.people.get(id) ?? null;
    const own = groups.get(id)!;
    const title = person?.name ?? t`Nobody yet`;
    return [{ ...heading(id || 'nobody', title, own.length), person }, ...(closed.has(id || 'nobody') ? [] : own)];
  });
}

/** Nobody's come last. */
const nameOf = (work: Work, id: Id): string => folded(work.people.get(id)?.name ?? '\uffff');

function byProject(work: Work, lines: readonly TaskLine[], closed: ReadonlySet<string>): Line[] {
  const groups = Map.groupBy(lines, (line) => line.task.project_id);
  const projects = [...work.projects.values()].filter(
    (project) => groups.has(project.id) || work.milestones.some((each) => each.project_id === project.id),
  );
  return projects.flatMap((project): Line[] => {
    const own = groups.get(project.id) ?? [];
    const milestones = sorted(work.milestones.filter((each) => each.project_id === project.id));
    const head = { ...heading(project.id, project.name, own.length), project, milestones };
    return [head, ...(closed.has(project.id) ? [] : own)];
  });
}

const heading = (id: string, title: string, count: number): HeadingLine => ({
  is: 'heading',
  id,
  title,
  count,
  person: null,
  project: null,
  milestones: [],
});

function milestoneLine(milestone: Milestone, tasks: readonly Task[], isGroup: boolean): MilestoneLine {
  const own = tasks.filter((task) => task.milestone_id === milestone.id);
  const done = own.filter((task) => task.done_at !== null).length;
  return { is: 'milestone', id: milestone.id, milestone, isGroup, done, of: own.length };
}

const sorted = (milestones: readonly Milestone[]): Milestone[] =>
  milestones.toSorted((a, b) => dayNumber(a.due) - dayNumber(b.due) || (a.name < b.name ? -1 : 1));
