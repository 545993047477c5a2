/** Tables: a whole one for short lists, and the pieces for the long ones that screens draw themselves. */
import { t } from '@lingui/core/macro';
import { ArrowDown, ArrowUp, ChevronDown, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { IconButton } from './button.tsx';
import { cx } from './classes.ts';
import s from './table.module.css';

export type Order = 'up' | 'down' | null;

export interface Column<Row> {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, in even figures. */
  isNumber?: boolean;
  width?: string;
  /** Dropped on phones. */
  isMinor?: boolean;
}

export interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The column and way the rows are sorted now; with `onSort` the titles become buttons. */
  sorted?: { column: string; order: Order };
  onSort?: (column: string) => void;
}

/** Whether what is inside is wider than its frame: then the keyboard has to reach the frame to scroll it. */
function useScroll() {
  const [isNeeded, setNeeded] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = ref.current!;
    const watcher = new ResizeObserver(() => setNeeded(frame.scrollWidth > frame.clientWidth));
    watcher.observe(frame);
    watcher.observe(frame.firstElementChild!);
    return () => watcher.disconnect();
  }, []);
  return { ref, isNeeded };
}

/** Up to a few hundred rows; the first column names its row. */
export function DataTable<Row>({ label, columns, rows, rowKey, sorted, onSort }: DataTableProps<Row>) {
  const scroll = useScroll();
  return (
    <div
      ref={scroll.ref}
      className={s.scroll}
      {...(scroll.isNeeded && { role: 'group', tabIndex: 0, 'aria-label': label })}
    >
      <table className={s.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => {
              const order = sorted?.column === column.id ? sorted.order : null;
              return (
                <th
                  key={column.id}
                  scope="col"
                  className={look(column)}
                  style={{ width: column.width }}
                  aria-sort={ariaSort(order)}
                >
                  {onSort ? (
                    <SortButton title={column.title} order={order} onPress={() => onSort(column.id)} />
                  ) : (
                    column.title
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.id} scope="row" className={look(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={look(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The title of a column that sorts; put it in an element with `aria-sort={ariaSort(order)}`. */
export function SortButton({ title, order, onPress }: { title: string; order: Order; onPress: () => void }) {
  const Arrow = order === 'down' ? ArrowDown : ArrowUp;
  return (
    <AriaButton className={s.sort} onPress={onPress}>
      {title}
      <Arrow size={12} aria-hidden data-shown={order !== null || undefined} />
    </AriaButton>
  );
}

export function ariaSort(order: Order): 'ascending' | 'descending' | undefined {
  if (order === null) return undefined;
  return order === 'up' ? 'ascending' : 'descending';
}

export interface GroupHeaderProps {
  title: ReactNode;
  count: number;
  /** Sums and the like, at the right. */
  summary?: ReactNode;
  isOpen: boolean;
  onToggle: () => void;
}

export function GroupHeader({ title, count, summary, isOpen, onToggle }: GroupHeaderProps) {
  return (
    <div className={s.group}>
      <AriaButton className={s.toggle} aria-expanded={isOpen} onPress={onToggle}>
        <ChevronDown size={14} aria-hidden data-open={isOpen || undefined} />
        {title}
        <span className={s.count}>{count}</span>
      </AriaButton>
      {summary && <span className={s.summary}>{summary}</span>}
    </div>
  );
}

/** Floats over a list while rows are selected, with what can be done to all of them. */
export function BulkBar({ count, children, onClear }: { count: number; children: ReactNode; onClear: () => void }) {
  return (
    <div className={s.bulk} role="toolbar" aria-label={t`Actions for the selected`}>
      <span className={s.selected}>{t`${count} selected`}</span>
      {children}
      <IconButton label={t`Clear selection`} keys="Escape" icon={<X />} onPress={onClear} />
    </div>
  );
}

function look<Row>(column: Column<Row>): string {
  return cx(column.isNumber && s.number, column.isMinor && s.minor);
}
