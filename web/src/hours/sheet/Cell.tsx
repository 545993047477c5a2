/** One day of a line: a field for its hours; what stands behind it opens with Shift+Enter or the button beside it. */
import { useLingui } from '@lingui/react/macro';
import { Ellipsis } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { toast } from '../../shell/toasts.ts';
import { dayInFull } from '../../ui/dates.ts';
import { sumOf } from '../own.ts';
import { onClock } from '../spent.ts';
import { CellDialog } from './CellDialog.tsx';
import type { DayRoom } from './capacity.ts';
import { fill, readCell } from './cell-deeds.ts';
import type { Line } from './lines.ts';
import s from './sheet.module.css';

interface CellProps {
  line: Line;
  room: DayRoom;
  /** What the line is for, read aloud. */
  name: string;
  atLine: number;
  atDay: number;
  isLocked: boolean;
}

export function Cell({ line, room, name, atLine, atDay, isLocked }: CellProps) {
  const { t } = useLingui();
  const entries = line.days[atDay] ?? [];
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const minutes = sumOf(entries);
  const where = `${name}, ${dayInFull(room.day)}`;
  const settle = () => {
    if (typed === null) return;
    const wanted = readCell(typed);
    const problem =
      wanted === null ? t`“${typed}” is no time: write 1:30, 1.5 or 90m.` : fill(line, room.day, entries, wanted);
    setWrong(wanted === null);
    if (problem) toast({ text: problem, tone: 'bad' });
    if (wanted !== null) setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.shiftKey && entries.length) setOpen(true);
    if (event.key !== 'Escape' || typed === null) return;
    event.stopPropagation();
    setTyped(null);
    setWrong(false);
  };
  return (
    <td
      className={s.day}
      data-at={atDay}
      data-off={room.capacity === 0 || undefined}
      data-away={room.isAway || undefined}
    >
      <span className={s.cell}>
        <input
          className={s.field}
          aria-label={where}
          aria-invalid={isWrong || undefined}
          aria-keyshortcuts="Shift+Enter"
          data-line={atLine}
          data-day={atDay}
          autoComplete="off"
          placeholder="–"
          readOnly={isLocked}
          value={typed ?? (minutes ? onClock(minutes) : '')}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={settle}
          onKeyDown={onKeyDown}
        />
        {entries.length > 0 && (
          <Button
            className={s.more}
            aria-label={t`Entries of ${where}`}
            excludeFromTabOrder
            onPress={() => setOpen(true)}
          >
            {entries.length > 1 ? entries.length : <Ellipsis size={12} aria-hidden />}
          </Button>
        )}
      </span>
      {isOpen && <CellDialog entries={entries} title={where} onClose={() => setOpen(false)} />}
    </td>
  );
}
