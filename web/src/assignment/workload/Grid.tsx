/** Everybody's weeks in rows, team by team; only the rows near the window are drawn. */
import { useLingui } from '@lingui/react/macro';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useCallback, useRef, useState } from 'react';
import type { Id, Task } from '../../data/rows.ts';
import { dayAndMonth } from '../../ui/dates.ts';
import { useTaskDrops } from './drag.ts';
import { useGridKeys } from './grid-keys.ts';
import type { Line } from './lines.ts';
import type { Loads } from './loads.ts';
import { Row } from './Row.tsx';
import { cellAt, readSpot, spotOf } from './spots.ts';
import type { Week } from './weeks.ts';
import s from './workload.module.css';

interface GridProps {
  lines: readonly Line[];
  loads: Loads;
  /** What people would have by the plan that is open. */
  planned: ReadonlyMap<Id, readonly Task[]>;
}

const HEADING = 32;
const ROW = 52;

export function Grid({ lines, loads, planned }: GridProps) {
  const { t } = useLingui();
  const frame = useRef<HTMLDivElement>(null);
  const [wished, setSpot] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const spot = useSpot(lines, loads.weeks, wished);
  const at = readSpot(spot);
  const stop = lines.findIndex((line) => line.is === 'person' && line.id === at.person);
  const rangeExtractor = useCallback((range: Range) => withStop(defaultRangeExtractor(range), stop), [stop]);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => (lines[index]?.is === 'team' ? HEADING : ROW),
    getItemKey: (index) => `${lines[index]?.is} ${lines[index]?.id}`,
    overscan: 4,
    rangeExtractor,
    useFlushSync: false,
  });
  const close = useCallback(() => setOpened(null), []);
  const toggle = (next: string) => setOpened((before) => (before === next ? null : next));
  const goTo = (next: string) => {
    setSpot(next);
    rows.scrollToIndex(lines.findIndex((line) => line.is === 'person' && line.id === readSpot(next).person));
    requestAnimationFrame(() => cellAt(next)?.focus({ preventScroll: true }));
  };
  useGridKeys({ frame, lines, weeks: loads.weeks.length, spot, goTo, toggle });
  useTaskDrops(frame);
  const press = (event: MouseEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]')?.dataset.cell;
    if (!cell) return;
    setSpot(cell);
    toggle(cell);
  };
  return (
    <div
      ref={frame}
      role="grid"
      aria-label={t`Workload`}
      aria-rowcount={lines.length + 1}
      aria-colcount={loads.weeks.length + 1}
      className={s.grid}
      style={{ '--weeks': loads.weeks.length } as React.CSSProperties}
      onClick={press}
      onFocus={(event) => event.target.dataset.cell && setSpot(event.target.dataset.cell)}
    >
      <Head weeks={loads.weeks} />
      <div role="rowgroup" className={s.body} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const line = lines[item.index]!;
          return (
            <div
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              role="presentation"
              className={s.place}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {line.is === 'team' ? (
                <Team line={line} columns={loads.weeks.length + 1} />
              ) : (
                <Row
                  row={loads.of(line.person)}
                  loads={loads}
                  planned={planned.get(line.id) ?? null}
                  index={item.index}
                  stop={line.id === at.person ? at.week : null}
                  opened={opened && readSpot(opened).person === line.id ? readSpot(opened).week : null}
                  onClose={close}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Head({ weeks }: { weeks: readonly Week[] }) {
  const { t } = useLingui();
  return (
    <div role="rowgroup" className={s.heads}>
      <div role="row" aria-rowindex={1} className={s.row}>
        <span role="columnheader" aria-colindex={1} className={s.who}>{t`Person`}</span>
        {weeks.map((week, at) => (
          <span
            key={week.monday}
            role="columnheader"
            aria-colindex={at + 2}
            className={s.week}
            data-now={week.isNow || undefined}
          >
            {week.isNow ? t`This week` : dayAndMonth(week.monday)}
          </span>
        ))}
      </div>
    </div>
  );
}

function Team({ line, columns }: { line: Line & { is: 'team' }; columns: number }) {
  const { t } = useLingui();
  return (
    <div role="row" className={s.team}>
      <span role="rowheader" aria-colspan={columns}>
        {line.name ?? t`No team`} <small>{line.count}</small>
      </span>
    </div>
  );
}

/** Where Tab stops: where the person was, or the first cell. */
function useSpot(lines: readonly Line[], weeks: readonly Week[], wished: string): string {
  const { person, week } = readSpot(wished);
  const isThere = lines.some((line) => line.is === 'person' && line.id === person);
  const first = lines.find((line) => line.is === 'person')?.id ?? '';
  return isThere ? spotOf(person, Math.min(week, weeks.length - 1)) : spotOf(first, 0);
}

function withStop(range: number[], stop: number): number[] {
  if (stop < 0 || range.includes(stop)) return range;
  return [...range, stop].sort((a, b) => a - b);
}
