/** One day: its number, what begins on it, how much more there is, and the way to add something. */
import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { memo, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { type Day, dayAndMonth, dayInFull, weekdayOf } from '../../ui/dates.ts';
import { Popover } from '../../ui/popover.tsx';
import list from './calendar.module.css';
import s from './day.module.css';
import { useDayDrop, useLands } from './drag.ts';
import { Chip } from './Chip.tsx';
import type { Piece, Span } from './layout.ts';
import { Line } from './Line.tsx';

interface CellProps {
  day: Day;
  pieces: readonly Piece[];
  /** How many there are beside those that are drawn. */
  hidden: number;
  /** Everything of the day, where some of it is hidden. */
  all: readonly Span[];
  isOutside: boolean;
  isToday: boolean;
  /** Whether Tab stops here; the others are reached by the arrow keys. */
  isStop: boolean;
  holiday: string | undefined;
  onAdd: ((day: Day, cell: HTMLElement) => void) | null;
}

export const Cell = memo(function Cell(props: CellProps) {
  const { day, pieces, hidden, all, isOutside, isToday, isStop, holiday, onAdd } = props;
  const { t } = useLingui();
  const cell = useRef<HTMLDivElement>(null);
  useDayDrop(cell, day);
  const lands = useLands(day);
  const date = day.endsWith('-01') ? dayAndMonth(day) : String(Number(day.slice(8)));
  return (
    <div
      ref={cell}
      role="gridcell"
      className={s.cell}
      tabIndex={isStop ? 0 : -1}
      data-day={day}
      data-outside={isOutside || undefined}
      data-free={weekdayOf(day) > 4 || undefined}
      data-holiday={holiday !== undefined || undefined}
      data-lands={lands || undefined}
      aria-current={isToday ? 'date' : undefined}
      aria-label={[dayInFull(day), holiday].filter(Boolean).join(', ')}
    >
      <div className={s.dayHead}>
        <span className={s.date}>{date}</span>
        {holiday && <span className={s.holiday}>{holiday}</span>}
        {onAdd && (
          <button
            type="button"
            className={s.plus}
            tabIndex={-1}
            aria-label={t`New task due ${dayInFull(day)}`}
            onClick={() => cell.current && onAdd(day, cell.current)}
          >
            <Plus size={14} aria-hidden />
          </button>
        )}
      </div>
      {pieces.map((piece) => (
        <Chip key={piece.id} piece={piece} day={day} />
      ))}
      {hidden > 0 && (
        <div className={s.more}>
          <Popover
            label={dayInFull(day)}
            trigger={
              <Button size="small" tone="ghost" className={s.moreButton!} excludeFromTabOrder data-more>
                {t`+${hidden} more`}
              </Button>
            }
          >
            {(close) => (
              <ul className={list.all} aria-label={dayInFull(day)}>
                {all.map((span) => (
                  <Line key={span.id} span={span} onOpen={close} />
                ))}
              </ul>
            )}
          </Popover>
        </div>
      )}
    </div>
  );
});
