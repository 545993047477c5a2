/** The rows themselves; however many there are, only those near the window are drawn. */
import { useLingui } from '@lingui/react/macro';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, memo, useCallback, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { usePreferences } from '../../shell/preferences.ts';
import { ariaSort, SortButton } from '../../ui/table.tsx';
import type { ListView } from '../List.tsx';
import { cursor, isAwaited } from '../tasks/cursor.ts';
import { columnInWords, tracksOf } from './columns.ts';
import s from './grid.module.css';
import type { Line } from './lines.ts';
import { AddLine, GroupLine } from './OtherLines.tsx';
import { orderOf, pressed } from './sorting.ts';
import { TaskLine } from './TaskLine.tsx';

interface GridProps {
  lines: readonly Line[];
  view: ListView;
  /** The id of the group a task is being added to. */
  adding: string | null;
  onAdd: (group: string | null) => void;
}

export function Grid({ lines, view, adding, onAdd }: GridProps) {
  const { t } = useLingui();
  const frame = useRef<HTMLDivElement>(null);
  const height = useRowHeight();
  const cursorAt = useCursorLine(lines);
  const stop = cursorAt >= 0 ? cursorAt : lines.findIndex((line) => line.kind === 'task');
  const addAt = adding === null ? -1 : lines.findIndex((line) => line.id === `add ${adding}`);
  const rangeExtractor = useCallback((range: Range) => withLines(range, [stop, addAt]), [stop, addAt]);
  const estimateSize = useCallback((index: number) => (index === addAt ? height + ADDING : height), [addAt, height]);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize, // all rows are alike, so that an edit measures nothing
    overscan: 4,
    scrollPaddingStart: HEAD,
    scrollPaddingEnd: height,
    rangeExtractor,
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the density or the open line changes
  useLayoutEffect(() => rows.measure(), [height, addAt]);
  const spot = lines[cursorAt]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is brought into view when it moved, not at every change
  useLayoutEffect(() => {
    if (spot && isAwaited(spot)) rows.scrollToIndex(cursorAt, { align: 'auto' });
  }, [spot, cursorAt]);
  useLayoutEffect(() => {
    if (addAt >= 0) rows.scrollToIndex(addAt, { align: 'auto' });
  }, [addAt, rows]);
  const tracks = useMemo(() => ({ '--tracks': tracksOf(view.columns) }) as CSSProperties, [view.columns]);
  return (
    <div
      ref={frame}
      className={s.frame}
      data-tasks
      role="grid"
      aria-label={t`Tasks`}
      aria-multiselectable
      aria-rowcount={lines.length + 1}
      aria-colcount={view.columns.length + 2}
      style={tracks}
    >
      <Head view={view} />
      <div role="rowgroup" className={s.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => (
          <OneLine
            key={lines[item.index]!.id}
            line={lines[item.index]!}
            index={item.index}
            start={item.start}
            isStop={item.index === stop}
            isAdding={item.index === addAt}
            view={view}
            onAdd={onAdd}
          />
        ))}
      </div>
    </div>
  );
}

interface OneLineProps {
  line: Line;
  index: number;
  start: number;
  isStop: boolean;
  isAdding: boolean;
  view: ListView;
  onAdd: (group: string | null) => void;
}

function OneLine({ line, index, start, isStop, isAdding, view, onAdd }: OneLineProps) {
  const place = { index: index + 2, top: start }; // the head is row 1
  if (line.kind === 'task') {
    return <TaskLine task={line.task} spot={line.id} columns={view.columns} isStop={isStop} {...place} />;
  }
  if (line.kind === 'add')
    return <AddLine group={line.group} view={view} isAdding={isAdding} onAdd={onAdd} {...place} />;
  return <GroupLine group={line.group} view={view} {...place} />;
}

const Head = memo(function Head({ view }: { view: ListView }) {
  const { t } = useLingui();
  return (
    <div role="rowgroup" className={s.headGroup}>
      <div role="row" aria-rowindex={1} className={s.head}>
        <div role="columnheader" className={s.tick}>
          <span className="unseen">{t`Chosen`}</span>
        </div>
        {view.columns.map((id) => {
          const order = orderOf(view.sort, id);
          return (
            <div key={id} role="columnheader" data-column={id} aria-sort={ariaSort(order)} className={s.columnHead}>
              <SortButton
                title={columnInWords(id)}
                order={order}
                onPress={() => view.setSearch({ sort: pressed(view.sort, id) })}
              />
            </div>
          );
        })}
        <div role="columnheader">
          <span className="unseen">{t`Open`}</span>
        </div>
      </div>
    </div>
  );
});

const HEAD = 34;
/** What the line one types in needs more than a row: the words read out of it stand below. */
const ADDING = 22;

const useCursorLine = (lines: readonly Line[]): number =>
  useSyncExternalStore(cursor.subscribe, () => {
    const spot = cursor.get();
    return spot === null ? -1 : lines.findIndex((line) => line.id === spot);
  });

/** The row Tab stops at and the line one types in stay drawn, wherever one scrolls. */
function withLines(range: Range, kept: readonly number[]): number[] {
  const drawn = new Set(defaultRangeExtractor(range));
  for (const at of kept) if (at >= 0 && at < range.count) drawn.add(at);
  return [...drawn].sort((a, b) => a - b);
}

const touch = typeof matchMedia === 'function' ? matchMedia('(pointer: coarse)') : null;

/** The same number the tokens give `--row`, which the virtual list has to know beforehand. */
function useRowHeight(): number {
  const { density } = usePreferences();
  if (touch?.matches) return 44;
  return density === 'compact' ? 30 : 36;
}
