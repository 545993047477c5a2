/** One task as a row: every cell says its value and opens what changes it. */
import { useLingui } from '@lingui/react/macro';
import { PanelRight } from 'lucide-react';
import { type MouseEvent, memo, useRef } from 'react';
import { taskKeyOf } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import { pageOf } from '../../shell/go.ts';
import { cx } from '../../ui/classes.ts';
import { cell, choose, chooseUpTo, cursor, type Spot, useAwaitedFocus, useIsChosen } from '../tasks/cursor.ts';
import { useOpening } from '../tasks/opening.tsx';
import { isPlain } from '../tasks/PeekLink.tsx';
import { Cell } from './Cell.tsx';
import type { ColumnId } from './columns.ts';
import s from './grid.module.css';
import { spotsInOrder } from './list-keys.ts';
import { TitleCell } from './TitleCell.tsx';

interface TaskLineProps {
  task: Task;
  spot: Spot;
  columns: readonly ColumnId[];
  isStop: boolean;
  index: number;
  top: number;
}

export const TaskLine = memo(function TaskLine({ task, spot, columns, isStop, index, top }: TaskLineProps) {
  const { t } = useLingui();
  const row = useRef<HTMLDivElement>(null);
  const isChosen = useIsChosen(task.id);
  const opening = useOpening();
  useAwaitedFocus(row, spot);
  const key = taskKeyOf(task);
  const open = () => opening.peek(task);
  return (
    <div
      ref={row}
      role="row"
      aria-rowindex={index}
      aria-selected={isChosen}
      aria-label={`${key} ${task.title}`}
      className={cx(s.row, isChosen && s.chosen)}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={isStop ? 0 : -1}
      data-spot={spot}
      onFocus={(event) => follow(event.target, spot)}
      onClick={(event) => event.target === event.currentTarget && open()}
    >
      <div role="gridcell" className={s.tick}>
        <input
          type="checkbox"
          aria-label={t`Choose ${key}`}
          checked={isChosen}
          tabIndex={-1}
          onClick={(event) => tick(event, task)}
          onChange={() => {}}
        />
      </div>
      {columns.map((column) =>
        column === 'title' ? (
          <TitleCell key={column} task={task} onOpen={open} />
        ) : (
          <Cell key={column} column={column} task={task} />
        ),
      )}
      <div role="gridcell" className={s.openCell}>
        <a
          className={s.open}
          href={pageOf(key)}
          tabIndex={-1}
          aria-label={t`Open ${key}`}
          onClick={(event) => isPlain(event) && openInstead(event, open)}
        >
          <PanelRight size={15} aria-hidden />
        </a>
      </div>
    </div>
  );
});

/** The cursor follows the focus, be it on the row or in one of its cells. */
function follow(target: Element, spot: Spot) {
  cell.set(target.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? null);
  cursor.set(spot);
}

function tick(event: MouseEvent, task: Task) {
  if (event.shiftKey) chooseUpTo(task.id, spotsInOrder());
  else choose(task.id);
}

function openInstead(event: MouseEvent, open: () => void) {
  event.preventDefault();
  open();
}
