/** One column: its head, its cards (only those near the window are drawn), and the line that adds more. */
import { useLingui } from '@lingui/react/macro';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { Plus } from 'lucide-react';
import { memo, type RefObject, useCallback, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Id, Status, Task } from '../../data/rows.ts';
import { IconButton } from '../../ui/button.tsx';
import { standing } from '../../ui/picker/index.ts';
import { StatusIcon } from '../../ui/status-icon.tsx';
import { cursor, isAwaited } from '../tasks/cursor.ts';
import { useHere } from '../tasks/here.tsx';
import { QuickAdd } from '../tasks/QuickAdd.tsx';
import { Card } from './Card.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import s from './column.module.css';
import { useColumnDrop } from './drag.ts';

interface ColumnProps {
  status: Status;
  /** Those in view, in order. */
  tasks: readonly Task[];
  /** How many the filters hide. */
  hidden: number;
  isAdding: boolean;
  onAdd: (column: Id | null) => void;
}

export const Column = memo(function Column({ status, tasks, hidden, isAdding, onAdd }: ColumnProps) {
  const { t } = useLingui();
  const { statuses, works, leads } = useHere();
  const column = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const title = useId();
  const over = useColumnDrop(column, list, status.id, works);
  return (
    <section ref={column} className={s.column} aria-labelledby={title} data-over={over ?? undefined}>
      <header className={s.head}>
        <StatusIcon {...standing(status, statuses)} />
        <h2 id={title} className="clip">
          {status.name}
        </h2>
        <span className={s.count}>{hidden ? t`${tasks.length} of ${tasks.length + hidden}` : tasks.length}</span>
        <span className={s.ends}>
          {leads && <ColumnMenu status={status} />}
          {works && (
            <IconButton
              size="small"
              label={t`Add a task to ${status.name}`}
              icon={<Plus />}
              onPress={() => onAdd(status.id)}
            />
          )}
        </span>
      </header>
      <Cards status={status} tasks={tasks} list={list} isAdding={isAdding} />
      {isAdding && (
        <div className={s.adding}>
          <QuickAdd preset={{ status: status.id }} place={status.name} onClose={() => onAdd(null)} />
        </div>
      )}
    </section>
  );
});

interface CardsProps {
  status: Status;
  tasks: readonly Task[];
  list: RefObject<HTMLDivElement | null>;
  isAdding: boolean;
}

/** About as high as the card will be, so that few have to be moved once they are measured. */
function heightOf(task: Task | undefined): number {
  const lines = Math.min(3, Math.ceil((task?.title.length ?? 0) / 38));
  const hasFoot =
    task && (task.priority || task.due || task.effort || task.item_count || task.comment_count || task.file_count);
  return 58 + 19 * lines + (task?.label_ids.length ? 26 : 0) + (hasFoot ? 26 : 0);
}

function Cards({ status, tasks, list, isAdding }: CardsProps) {
  const { t } = useLingui();
  const cursorAt = useCursorIn(tasks);
  const stop = Math.max(0, cursorAt); // the one card of the column that Tab stops at
  const rangeExtractor = useCallback(
    (range: Range) => withStop(defaultRangeExtractor(range), stop, range.count),
    [stop],
  );
  const getItemKey = useCallback((index: number) => tasks[index]?.id ?? index, [tasks]);
  const cards = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => heightOf(tasks[index]),
    getItemKey,
    overscan: 2,
    rangeExtractor,
    useFlushSync: false,
  });
  const spot = tasks[cursorAt]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the card is brought into view when it moved, not at every change
  useLayoutEffect(() => {
    if (!spot || !isAwaited(spot)) return;
    cards.scrollToIndex(cursorAt, { align: 'auto' });
    list.current?.parentElement?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [spot, cursorAt]);
  useEndInView(tasks.length, isAdding, () => cards.scrollToIndex(tasks.length - 1));
  return (
    <div ref={list} className={s.list}>
      {tasks.length === 0 && <p className={s.nothing}>{t`Nothing here.`}</p>}
      <div
        role="list"
        aria-label={t`Tasks in ${status.name}`}
        className={s.cards}
        style={{ height: cards.getTotalSize() }}
      >
        {cards.getVirtualItems().map((item) => (
          <div
            key={item.key}
            ref={cards.measureElement}
            data-index={item.index}
            role="presentation"
            className={s.place}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <Card task={tasks[item.index]!} position={item.index + 1} of={tasks.length} isStop={item.index === stop} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** The index of the card under the cursor, -1 when it is in another column. */
const useCursorIn = (tasks: readonly Task[]): number =>
  useSyncExternalStore(cursor.subscribe, () => tasks.findIndex((task) => task.id === cursor.get()));

function withStop(range: number[], stop: number, count: number): number[] {
  if (stop >= count || range.includes(stop)) return range;
  return [...range, stop].sort((a, b) => a - b);
}

/** While one adds line after line the column shows its end, where the new cards appear. */
function useEndInView(count: number, isAdding: boolean, show: () => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` is new at every drawing
  useLayoutEffect(() => {
    if (!isAdding) return;
    show();
  }, [isAdding, count]);
}
