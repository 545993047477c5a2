/** One line of the timeline: its name stays at the left, what it is about lies on the axis. */
import { useLingui } from '@lingui/react/macro';
import { ChevronDown, ChevronRight, Diamond } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { isDraft } from '../../data/drafts.ts';
import { useApproach } from '../../data/forecast.ts';
import { taskKeyOf, useProject, useRow } from '../../data/hooks.ts';
import type { Id } from '../../data/rows.ts';
import type { Milestone } from '../../data/schedule-rows.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { hueStyle } from '../../ui/hue.ts';
import { standing } from '../../ui/picker/index.ts';
import { StatusIcon } from '../../ui/status-icon.tsx';
import { dayNumber } from '../schedule/work-days.ts';
import { statusesOf } from '../tasks/facts.ts';
import { Bar, Whisker } from './Bar.tsx';
import { type Geometry, type Window, xOf } from './geometry.ts';
import { useGoalInWords } from './in-words.ts';
import { Lane } from './Lane.tsx';
import type { HeadingLine, Line, MilestoneLine, TaskLine } from './lines.ts';
import type { Marks } from './marks.ts';
import { Off } from './Off.tsx';
import s from './timeline.module.css';

interface RowProps {
  line: Line;
  index: number;
  geometry: Geometry;
  window: Window;
  /** Of a task. */
  marks: Marks | null;
  isClosed: boolean;
  works: boolean;
  onToggle: (id: string) => void;
  onMilestone: (id: Id) => void;
}

export const Row = memo(function Row(props: RowProps) {
  const { line, index, geometry } = props;
  const style: CSSProperties = {
    top: index * geometry.row,
    height: geometry.row,
    width: geometry.names + geometry.width,
  };
  return (
    <div role="row" aria-rowindex={index + 1} className={s.row} data-is={line.is} style={style}>
      {line.is === 'task' && <TaskRow {...props} line={line} />}
      {line.is === 'milestone' && <MilestoneRow {...props} line={line} />}
      {line.is === 'heading' && <HeadingRow {...props} line={line} />}
    </div>
  );
}, isSameRow);

/** The window matters only to lines that draw by it. */
function isSameRow(a: RowProps, b: RowProps): boolean {
  const drawsByWindow = b.line.is !== 'milestone';
  return (
    a.line === b.line &&
    a.index === b.index &&
    a.geometry === b.geometry &&
    a.marks === b.marks &&
    a.isClosed === b.isClosed &&
    a.works === b.works &&
    (!drawsByWindow || (a.window.first === b.window.first && a.window.last === b.window.last))
  );
}

function TaskRow({ line, geometry, window, marks, works }: RowProps & { line: TaskLine }) {
  const { task, bar } = line;
  const status = useRow('status', task.status_id);
  const project = useProject(task.project_id);
  return (
    <>
      <div role="rowheader" className={s.name} style={{ width: geometry.names }} title={task.title}>
        {status && <StatusIcon {...standing(status, statusesOf(task.project_id))} />}
        <span className={s.key}>{taskKeyOf(task)}</span>
        <span className="clip">{task.title}</span>
      </div>
      <div className={s.track} style={{ left: geometry.names, width: geometry.width }}>
        {task.done_at === null && <Off person={task.assignee_id} geometry={geometry} window={window} />}
        {marks && (
          <Bar
            task={task}
            bar={bar}
            geometry={geometry}
            hue={project?.hue ?? 268}
            marks={marks}
            works={works && !isDraft(task)}
          />
        )}
      </div>
    </>
  );
}

function MilestoneRow({ line, geometry, isClosed, onToggle, onMilestone }: RowProps & { line: MilestoneLine }) {
  const { t } = useLingui();
  const { milestone, done, of } = line;
  return (
    <>
      <div role="rowheader" className={s.name} style={{ width: geometry.names }} title={milestone.name}>
        {line.isGroup && <Fold isClosed={isClosed} name={milestone.name} onToggle={() => onToggle(milestone.id)} />}
        <Diamond size={13} aria-hidden />
        <strong className="clip">{milestone.name}</strong>
        {of > 0 && <span className={s.count}>{t`${done} of ${of}`}</span>}
      </div>
      <div className={s.track} style={{ left: geometry.names, width: geometry.width }}>
        <Gem milestone={milestone} geometry={geometry} onMilestone={onMilestone} isNamed />
      </div>
    </>
  );
}

interface GemProps {
  milestone: Milestone;
  geometry: Geometry;
  onMilestone: (id: Id) => void;
  isNamed?: boolean;
}

/** A milestone: a diamond on its day, and where it is foreseen to be reached. */
function Gem({ milestone, geometry, onMilestone, isNamed }: GemProps) {
  const approach = useApproach(milestone.id);
  const words = useGoalInWords(milestone, approach);
  const [p50, p85] = [approach?.dates[0], approach?.p85];
  return (
    <>
      <div
        role="gridcell"
        className={s.gemCell}
        style={{ left: xOf(geometry, dayNumber(milestone.due)) + geometry.day / 2 }}
      >
        <button
          type="button"
          className={s.gem}
          data-milestone={milestone.id}
          data-reached={milestone.reached_on ? true : undefined}
          aria-label={words}
          title={words}
          onClick={() => onMilestone(milestone.id)}
        />
        {isNamed && <span aria-hidden>{milestone.name}</span>}
      </div>
      {isNamed && p50 && p85 && <Whisker forecast={{ p50, p85 }} geometry={geometry} />}
    </>
  );
}

function HeadingRow(props: RowProps & { line: HeadingLine }) {
  const { line, geometry, window, isClosed, onToggle, onMilestone } = props;
  return (
    <>
      <div role="rowheader" className={s.name} style={{ width: geometry.names }} title={line.title}>
        <Fold isClosed={isClosed} name={line.title} onToggle={() => onToggle(line.id)} />
        {line.person && <Avatar person={line.person} size={20} />}
        {line.project && <span className={s.dot} style={hueStyle(line.project.hue)} aria-hidden />}
        <strong className="clip">{line.title}</strong>
        <span className={s.count}>{line.count}</span>
      </div>
      <div className={s.track} style={{ left: geometry.names, width: geometry.width }}>
        {line.person && <Lane person={line.person} geometry={geometry} window={window} />}
        {line.milestones.map((milestone) => (
          <Gem key={milestone.id} milestone={milestone} geometry={geometry} onMilestone={onMilestone} />
        ))}
      </div>
    </>
  );
}

function Fold({ isClosed, name, onToggle }: { isClosed: boolean; name: string; onToggle: () => void }) {
  const { t } = useLingui();
  return (
    <button
      type="button"
      className={s.fold}
      aria-expanded={!isClosed}
      aria-label={t`Tasks of ${name}`}
      onClick={onToggle}
    >
      {isClosed ? <ChevronRight size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
    </button>
  );
}
