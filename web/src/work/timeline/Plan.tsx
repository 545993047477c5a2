/** The lines of a timeline, drawn over their days, with what has no days yet beside them. */
import { useLingui } from '@lingui/react/macro';
import { useMemo, useRef, useState } from 'react';
import { firstMonday, weeksFrom } from '../../assignment/workload/weeks.ts';
import { useWeekLoads } from '../../assignment/workload/loads.ts';
import type { Id, Task } from '../../data/rows.ts';
import { EmptyState } from '../../ui/empty.tsx';
import type { Facts } from '../schedule/foresee.ts';
import { type DayNumber, dayNumber } from '../schedule/work-days.ts';
import { useToday } from '../tasks/today.ts';
import { Chart } from './Chart.tsx';
import { useWorkDays } from './facts.ts';
import { geometryOf } from './geometry.ts';
import type { Line } from './lines.ts';
import { MilestoneDialog } from './MilestoneForm.tsx';
import type { Marking } from './marks.ts';
import s from './plan.module.css';
import { monthOf, type Stretch, WIDTHS } from './scale.ts';
import type { Sight } from './sight.ts';
import { Tray } from './Tray.tsx';
import { WithPeople } from './who.tsx';

export interface PlanProps {
  lines: readonly Line[];
  marking: Marking;
  facts: Facts;
  tasks: readonly Task[];
  sight: Sight;
  worksOn: (project: Id) => boolean;
}

/** Weeks for which the load of people is told. */
const LANE_WEEKS = 26;

export function Plan({ lines, marking, facts, tasks, sight, worksOn }: PlanProps) {
  const { t } = useLingui();
  const frame = useRef<HTMLDivElement>(null);
  const today = useToday();
  const now = dayNumber(today);
  const [opened, setOpened] = useState<Id | null>(null);
  const row = useMemo(() => (matchMedia('(pointer: coarse)').matches ? 44 : 34), []);
  const names = useMemo(() => (matchMedia('(max-width: 640px)').matches ? 124 : 248), []);
  const stretch = useStretch(lines, now, sight);
  const geometry = useMemo(() => geometryOf(sight.zoom, stretch, row, names), [sight.zoom, stretch, row, names]);
  const undated = useMemo(() => tasks.filter((task) => !task.start && !task.due && task.done_at === null), [tasks]);
  return (
    <WithPeople who={useWho(sight)}>
      <div className={s.plan}>
        {lines.length === 0 ? (
          <EmptyState picture="calendar">
            {t`No task has dates yet. Give one a due date, or set it on today from the list of those without dates.`}
          </EmptyState>
        ) : (
          <Chart
            lines={lines}
            facts={facts}
            geometry={geometry}
            marking={marking}
            today={now}
            closed={sight.closed}
            worksOn={worksOn}
            frame={frame}
            zoomTo={sight.zoomTo}
            zoomBy={sight.zoomBy}
            onToggle={sight.toggle}
            onMilestone={setOpened}
          />
        )}
        {undated.length > 0 && (
          <Tray tasks={undated} facts={facts} frame={frame} geometry={geometry} worksOn={worksOn} />
        )}
      </div>
      {opened && <MilestoneDialog id={opened} worksOn={worksOn} onClose={() => setOpened(null)} />}
    </WithPeople>
  );
}

/** From a month before the first bar to some months after the last; whole months, so that it seldom changes. */
function useStretch(lines: readonly Line[], today: DayNumber, { zoom }: Sight): Stretch {
  let first = today;
  let last = today;
  for (const line of lines) {
    const goals = line.is === 'milestone' ? [line.milestone] : line.is === 'heading' ? line.milestones : [];
    const days = line.is === 'task' ? [line.bar.first, line.bar.last] : goals.map((goal) => dayNumber(goal.due));
    for (const day of days) [first, last] = [Math.min(first, day), Math.max(last, day)];
  }
  const wide = Math.ceil(1800 / WIDTHS[zoom] / 30);
  const from = monthOf(first, -1);
  const to = Math.max(monthOf(last, 3), monthOf(from, wide));
  return useMemo(() => ({ first: from, last: to }), [from, to]);
}

/** Who is away when, and in lanes how full their weeks are. */
function useWho({ grouping }: Sight) {
  const { off } = useWorkDays();
  const today = useToday();
  const weeks = useMemo(() => weeksFrom(firstMonday(undefined, today), today, LANE_WEEKS), [today]);
  const loads = useWeekLoads(weeks);
  return useMemo(() => ({ offOf: off.of, loads: grouping === 'assignee' ? loads : null }), [off, loads, grouping]);
}
