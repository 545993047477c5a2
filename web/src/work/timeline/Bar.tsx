/** A task on the axis: how long it takes, how far it is, and what it would look like where it is being dragged. */
import { useLingui } from '@lingui/react/macro';
import { Lock, TriangleAlert } from 'lucide-react';
import { memo, useRef } from 'react';
import { usePerson, useRow } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import { hueStyle } from '../../ui/hue.ts';
import type { Bar as Span } from '../schedule/bars.ts';
import { dayNumber } from '../schedule/work-days.ts';
import { useAwaitedFocus, useIsCursor } from '../tasks/cursor.ts';
import { useGhost, useTiePart } from './air.ts';
import s from './bar.module.css';
import type { Forecast } from './forecasts.ts';
import { type Geometry, xOf } from './geometry.ts';
import { useBarInWords } from './in-words.ts';
import type { Marks } from './marks.ts';

interface BarProps {
  task: Task;
  bar: Span;
  geometry: Geometry;
  /** The hue of the project. */
  hue: number;
  marks: Marks;
  works: boolean;
}

/** Narrower bars have their title beside them only. */
const EDGE = 24;

export const Bar = memo(function Bar({ task, bar, geometry, hue, marks, works }: BarProps) {
  const { t } = useLingui();
  const ref = useRef<HTMLDivElement>(null);
  const isCursor = useIsCursor(task.id);
  const ghost = useGhost(task.id);
  const part = useTiePart(task.id);
  useAwaitedFocus(ref, task.id);
  const status = useRow('status', task.status_id);
  const words = useBarInWords(task, bar, marks);
  const x = xOf(geometry, bar.first);
  const width = Math.max(4, (bar.last - bar.first + 1) * geometry.day - 2);
  return (
    <>
      {marks.promise && <Promise_ promise={marks.promise} geometry={geometry} />}
      {marks.slack > 0 && (
        <i className={s.slack} style={{ left: x + width + 1, width: marks.slack * geometry.day }} aria-hidden />
      )}
      <div
        ref={ref}
        role="gridcell"
        aria-label={words}
        aria-keyshortcuts={works ? 'Shift+ArrowLeft Shift+ArrowRight' : undefined}
        tabIndex={isCursor ? 0 : -1}
        className={s.bar}
        data-spot={task.id}
        data-state={task.done_at ? 'done' : (status?.category ?? 'todo')}
        data-critical={marks.isCritical || undefined}
        data-part={part ?? undefined}
        data-narrow={width < EDGE || undefined}
        data-lifted={ghost !== null || undefined}
        style={{ ...hueStyle(hue), left: x, width }}
      >
        <i className={s.fill} style={{ width: `${progressOf(task) * 100}%` }} aria-hidden />
        {task.held && <Lock className={s.lock} size={11} aria-hidden />}
        {marks.isLate && <TriangleAlert className={s.late} size={12} aria-hidden />}
        {works && (
          <>
            <i className={s.grip} data-grip="start" aria-hidden />
            <i className={s.grip} data-grip="end" aria-hidden />
            <i className={s.handle} data-grip="link" title={t`Drag to what waits for it`} aria-hidden />
          </>
        )}
      </div>
      <Label task={task} left={x + width} />
      {marks.forecast && <Whisker forecast={marks.forecast} geometry={geometry} />}
      {ghost && (
        <div
          className={s.ghost}
          style={{
            ...hueStyle(hue),
            left: xOf(geometry, ghost.bar.first),
            width: Math.max(4, (ghost.bar.last - ghost.bar.first + 1) * geometry.day - 2),
          }}
          data-ghost={task.id}
          data-follows={ghost.link !== null || undefined}
          aria-hidden
        />
      )}
    </>
  );
});

function Label({ task, left }: { task: Task; left: number }) {
  const person = usePerson(task.assignee_id);
  return (
    <span className={s.label} style={{ left: left + 8 }} aria-hidden>
      {task.title}
      {person && <small> {person.name.split(' ')[0]}</small>}
    </span>
  );
}

/** Done is done; otherwise what is ticked off. */
function progressOf(task: Task): number {
  if (task.done_at) return 1;
  return task.item_count ? task.item_done_count / task.item_count : 0;
}

function Promise_({ promise, geometry }: { promise: { first: number; last: number }; geometry: Geometry }) {
  const width = Math.max(3, (promise.last - promise.first + 1) * geometry.day - 2);
  return <i className={s.promise} style={{ left: xOf(geometry, promise.first), width }} data-promise aria-hidden />;
}

/** From where half of the cases are done to where 85 of 100 are. */
export function Whisker({ forecast, geometry }: { forecast: Forecast; geometry: Geometry }) {
  const from = xOf(geometry, dayNumber(forecast.p50) + 1);
  const to = xOf(geometry, dayNumber(forecast.p85) + 1);
  return <i className={s.whisker} style={{ left: from, width: Math.max(2, to - from) }} data-whisker aria-hidden />;
}
