/** What waits for what: a line from bar to bar, for the links that cross the window. */
import { memo, useMemo } from 'react';
import { useSignal } from '../../data/signal.ts';
import type { Id } from '../../data/rows.ts';
import type { Bar } from '../schedule/bars.ts';
import type { Tie } from '../schedule/foresee.ts';
import { air } from './air.ts';
import s from './arrows.module.css';
import { type Geometry, type Window, xOf } from './geometry.ts';
import type { Line } from './lines.ts';
import type { Marking } from './marks.ts';

interface ArrowsProps {
  lines: readonly Line[];
  links: readonly Tie[];
  geometry: Geometry;
  window: Window;
  marking: Marking;
}

interface Place {
  at: number;
  bar: Bar;
  isCritical: boolean;
}

export const Arrows = memo(function Arrows({ lines, links, geometry, window, marking }: ArrowsProps) {
  const places = useMemo(() => {
    const found = new Map<Id, Place>();
    lines.forEach((line, at) => {
      if (line.is !== 'task') return;
      found.set(line.id, { at, bar: line.bar, isCritical: marking.of(line.task).isCritical });
    });
    return found;
  }, [lines, marking]);
  const seen = links.flatMap((link) => {
    const [from, to] = [places.get(link.predecessor_id), places.get(link.task_id)];
    return from && to && crosses(from.at, to.at, window) ? [{ link, from, to }] : [];
  });
  const [x, y] = [xOf(geometry, window.first), window.top * geometry.row];
  const width = xOf(geometry, window.last + 1) - x;
  const height = (Math.min(window.bottom, lines.length) - window.top) * geometry.row;
  return (
    <svg
      className={s.arrows}
      style={{ left: geometry.names + x, top: y }}
      viewBox={`${x} ${y} ${width} ${Math.max(1, height)}`}
      width={width}
      height={Math.max(1, height)}
      aria-hidden
    >
      <defs>
        <marker id="arrow-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path className={s.head} d="M0 0.5 8 4 0 7.5z" />
        </marker>
      </defs>
      {seen.map(({ link, from, to }) => (
        <path
          key={link.id}
          className={s.arrow}
          data-critical={(from.isCritical && to.isCritical) || undefined}
          data-early={isEarly(link, from, to) || undefined}
          d={pathOf(link, from, to, geometry)}
          markerEnd="url(#arrow-head)"
        />
      ))}
      <Drawn places={places} geometry={geometry} />
    </svg>
  );
});

const crosses = (a: number, b: number, { top, bottom }: Window): boolean =>
  Math.min(a, b) <= bottom && Math.max(a, b) >= top;

/** Drawn against time: what waits lies too early. */
function isEarly({ type, lag }: Tie, from: Place, to: Place): boolean {
  if (lag < 0) return false;
  const before = type.startsWith('S') ? from.bar.first : from.bar.last + 1;
  return (type.endsWith('S') ? to.bar.first : to.bar.last + 1) < before;
}

/** Out of one bar, along, and into the other from the tied side. */
export function pathOf(link: Pick<Tie, 'type'>, from: Place, to: Place, geometry: Geometry): string {
  const x1 = link.type.startsWith('S') ? xOf(geometry, from.bar.first) : xOf(geometry, from.bar.last + 1) - 2;
  const x2 = link.type.endsWith('S') ? xOf(geometry, to.bar.first) : xOf(geometry, to.bar.last + 1) - 2;
  const [y1, y2] = [(from.at + 0.5) * geometry.row, (to.at + 0.5) * geometry.row];
  const out = link.type.startsWith('S') ? -8 : 8;
  const into = link.type.endsWith('S') ? -10 : 10;
  const fits = out > 0 && into < 0 && x2 - x1 >= 18;
  if (fits) return `M${x1} ${y1}H${x1 + out}V${y2}H${x2 - 1}`;
  const edge = y2 > y1 ? y2 - geometry.row / 2 : y2 + geometry.row / 2;
  return `M${x1} ${y1}H${x1 + out}V${edge}H${x2 + into}V${y2}H${x2 + (into < 0 ? -1 : 1)}`;
}

/** The link that somebody is drawing. */
function Drawn({ places, geometry }: { places: ReadonlyMap<Id, Place>; geometry: Geometry }) {
  const now = useSignal(air);
  const from = now?.is === 'link' ? places.get(now.task) : undefined;
  const to = now?.is === 'link' && now.to ? places.get(now.to) : undefined;
  if (!from || !to || now?.is !== 'link') return null;
  return (
    <path
      className={s.drawn}
      data-refused={now.circle.length > 0 || undefined}
      d={pathOf({ type: 'FS' }, from, to, geometry)}
      markerEnd="url(#arrow-head)"
    />
  );
}
