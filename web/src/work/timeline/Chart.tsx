/** The chart itself: names at the left, days along the top, a bar for each task; only what is near the window is drawn. */
import { useLingui } from '@lingui/react/macro';
import { type MouseEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Id } from '../../data/rows.ts';
import type { Facts } from '../schedule/foresee.ts';
import type { DayNumber } from '../schedule/work-days.ts';
import { cursor } from '../tasks/cursor.ts';
import { useOpening } from '../tasks/opening.tsx';
import { AirNote } from './AirNote.tsx';
import { Arrows } from './Arrows.tsx';
import { Axis, Backdrop } from './Axis.tsx';
import { useBarDrag } from './dragging.ts';
import { type Geometry, HEAD, isSameWindow, type Window, windowOf, xOf } from './geometry.ts';
import type { Line } from './lines.ts';
import type { Marking } from './marks.ts';
import { Row } from './Row.tsx';
import type { Zoom } from './scale.ts';
import s from './timeline.module.css';
import { useTimelineKeys } from './timeline-keys.ts';

interface ChartProps {
  lines: readonly Line[];
  facts: Facts;
  geometry: Geometry;
  marking: Marking;
  today: DayNumber;
  closed: ReadonlySet<string>;
  /** Whether the viewer may move what lies in a project. */
  worksOn: (project: Id) => boolean;
  frame: RefObject<HTMLDivElement | null>;
  zoomTo: (zoom: Zoom) => void;
  zoomBy: (step: 1 | -1) => void;
  onToggle: (id: string) => void;
  onMilestone: (id: Id) => void;
}

export function Chart(props: ChartProps) {
  const { lines, facts, geometry, marking, today, closed, worksOn, frame, zoomBy, onToggle, onMilestone } = props;
  const { t } = useLingui();
  const opening = useOpening();
  const window = useWindow(frame, geometry, today);
  const order = lines.flatMap((line) => (line.is === 'task' ? line.id : []));
  const show = (task: Id) =>
    scrollTo(
      frame.current,
      geometry,
      lines.findIndex((line) => line.id === task),
      lines,
    );
  const goToday = () => frame.current && lookAt(frame.current, geometry, today);
  useTimelineKeys({ facts, order, worksOn, zoom: geometry.zoom, zoomBy, show, goToday });
  const wasDrag = useBarDrag(frame, { facts, geometry, worksOn });
  useWheelZoom(frame, zoomBy);
  const press = (event: MouseEvent) => {
    const spot = (event.target as Element).closest<HTMLElement>('[role=gridcell][data-spot]')?.dataset.spot;
    const line = lines.find((each) => each.id === spot);
    if (line?.is !== 'task' || wasDrag()) return;
    cursor.set(line.id);
    opening.peek(line.task);
  };
  const seen = lines.slice(window.top, window.bottom);
  const stop = cursor.get() && order.includes(cursor.get()!) ? cursor.get() : order[0];
  useLayoutEffect(() => void (stop && cursor.get() !== stop && cursor.set(stop)), [stop]);
  return (
    <div className={s.chart}>
      <div
        ref={frame}
        role="grid"
        aria-label={t`Timeline`}
        aria-rowcount={lines.length}
        className={s.frame}
        onClick={press}
        onKeyDown={() => {}}
      >
        <Axis geometry={geometry} window={window} today={today} />
        <div
          className={s.body}
          role="presentation"
          style={{ width: geometry.names + geometry.width, height: Math.max(lines.length, 1) * geometry.row }}
        >
          <Backdrop geometry={geometry} window={window} today={today} lines={lines.length} />
          <Arrows lines={lines} links={facts.links} geometry={geometry} window={window} marking={marking} />
          {seen.map((line, at) => (
            <Row
              key={line.id}
              line={line}
              index={window.top + at}
              geometry={geometry}
              window={window}
              marks={line.is === 'task' ? marking.of(line.task) : null}
              isClosed={closed.has(line.id)}
              works={line.is === 'task' && worksOn(line.task.project_id)}
              onToggle={onToggle}
              onMilestone={onMilestone}
            />
          ))}
        </div>
      </div>
      <AirNote />
    </div>
  );
}

/** What is in view, in steps; begins where today is, and keeps its day when the zoom changes. */
function useWindow(frame: RefObject<HTMLDivElement | null>, geometry: Geometry, today: DayNumber): Window {
  const [window, setWindow] = useState<Window>({ top: 0, bottom: 30, first: geometry.first, last: geometry.last });
  const before = useRef<Geometry | null>(null);
  const update = useCallback(() => {
    if (!frame.current) return;
    const next = windowOf(geometry, frame.current);
    setWindow((now) => (isSameWindow(now, next) ? now : next));
  }, [frame, geometry]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const was = before.current;
    if (!was) lookAt(element, geometry, today);
    else if (was.day !== geometry.day || was.first !== geometry.first) keepDay(element, was, geometry);
    before.current = geometry;
    update();
    element.addEventListener('scroll', update, { passive: true });
    const size = new ResizeObserver(update);
    size.observe(element);
    return () => {
      element.removeEventListener('scroll', update);
      size.disconnect();
    };
  }, [frame, geometry, today, update]);
  return window;
}

/** A third of the way in, so that one sees more of what comes than of what was. */
export function lookAt(frame: HTMLElement, geometry: Geometry, day: DayNumber) {
  frame.scrollLeft = xOf(geometry, day) - (frame.clientWidth - geometry.names) / 3;
}

function keepDay(frame: HTMLElement, was: Geometry, now: Geometry) {
  const third = (frame.clientWidth - now.names) / 3;
  const day = was.first + (frame.scrollLeft + third) / was.day;
  frame.scrollLeft = (day - now.first) * now.day - third;
}

function scrollTo(frame: HTMLElement | null, geometry: Geometry, index: number, lines: readonly Line[]) {
  const line = lines[index];
  if (!frame || line?.is !== 'task') return;
  const top = index * geometry.row;
  const room = frame.clientHeight - HEAD;
  if (top < frame.scrollTop) frame.scrollTop = top;
  if (top + geometry.row > frame.scrollTop + room) frame.scrollTop = top + geometry.row - room;
  const x = xOf(geometry, line.bar.first);
  const width = frame.clientWidth - geometry.names;
  if (x < frame.scrollLeft || x > frame.scrollLeft + width - 80) frame.scrollLeft = x - width / 3;
}

function useWheelZoom(frame: RefObject<HTMLDivElement | null>, zoomBy: (step: 1 | -1) => void) {
  const latest = useRef(zoomBy);
  latest.current = zoomBy;
  useLayoutEffect(() => {
    const element = frame.current;
    let turned = 0;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) < 50) return;
      latest.current(turned > 0 ? 1 : -1);
      turned = 0;
    };
    element?.addEventListener('wheel', wheel, { passive: false });
    return () => element?.removeEventListener('wheel', wheel);
  }, [frame]);
}
