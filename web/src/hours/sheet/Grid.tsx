/** The week as a table to type in: arrows and Enter go about, a cell takes 1:30, 1.5 or 90m. */
import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useState } from 'react';
import type { Day, Id } from '../../data/rows.ts';
import { dayInFull, weekdayNames } from '../../ui/dates.ts';
import { useToday } from '../../work/tasks/today.ts';
import { useRule } from '../rounding.ts';
import { type DayRoom, useRoom } from './capacity.ts';
import { DayStrip } from './DayStrip.tsx';
import { GridLine } from './GridLine.tsx';
import { daysOf, type Line } from './lines.ts';
import { isLocked, useSheets } from './locks.ts';
import s from './sheet.module.css';
import { Against, total } from './totals.tsx';

export function Grid({ week, lines }: { week: Day; lines: readonly Line[] }) {
  const { t } = useLingui();
  const today = useToday();
  const days = daysOf(week);
  const room = useRoom(days);
  const rule = useRule();
  const sheets = useSheets(week);
  const [shown, setShown] = useState(Math.max(0, days.indexOf(today)));
  const locked = new Set<Id>(sheets.filter(isLocked).map((sheet) => sheet.project_id));
  const totals = days.map((_, at) => lines.reduce((sum, line) => sum + total(line, at, rule), 0));
  return (
    <div className={s.frame} data-shown={shown}>
      <DayStrip room={room} totals={totals} shown={shown} onShow={setShown} />
      <table className={s.grid} aria-label={t`Hours of the week`} onKeyDown={goAbout}>
        <Heads room={room} today={today} />
        <tbody>
          {lines.map((line, at) => (
            <GridLine key={line.key} at={at} line={line} room={room} rule={rule} isLocked={locked.has(line.project)} />
          ))}
        </tbody>
        <Sums room={room} totals={totals} />
      </table>
    </div>
  );
}

function Heads({ room, today }: { room: readonly DayRoom[]; today: Day }) {
  const { t } = useLingui();
  const names = weekdayNames('short');
  return (
    <thead>
      <tr>
        <th scope="col" className={s.what}>{t`Worked on`}</th>
        {room.map(({ day, capacity, isAway }, at) => (
          <th
            key={day}
            scope="col"
            className={s.day}
            data-at={at}
            data-today={day === today || undefined}
            data-off={capacity === 0 || undefined}
            data-away={isAway || undefined}
          >
            <span className="unseen">{dayInFull(day)}</span>
            <span aria-hidden>{names[at]}</span> <span aria-hidden>{Number(day.slice(8))}</span>
            {isAway && <span className={s.away}>{t`away`}</span>}
          </th>
        ))}
        <th scope="col" className={s.sum}>{t`Total`}</th>
      </tr>
    </thead>
  );
}

/** What each day comes to, against the hours there are. */
function Sums({ room, totals }: { room: readonly DayRoom[]; totals: readonly number[] }) {
  const { t } = useLingui();
  const all = totals.reduce((sum, each) => sum + each, 0);
  const capacity = room.reduce((sum, each) => sum + each.capacity, 0);
  return (
    <tfoot>
      <tr>
        <th scope="row" className={s.what}>{t`Total`}</th>
        {room.map((each, at) => (
          <td key={each.day} className={s.day} data-at={at} data-away={each.isAway || undefined}>
            <Against minutes={totals[at] ?? 0} capacity={each.capacity} />
          </td>
        ))}
        <td className={s.sum}>
          <Against minutes={all} capacity={capacity} />
        </td>
      </tr>
    </tfoot>
  );
}

/** Up, down and Enter always; left and right where the caret stands at that end of the cell. */
function goAbout(event: KeyboardEvent<HTMLTableElement>) {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = stepOf(event.key, field);
  const { line = '0', day = '0' } = field.dataset;
  if (!step || event.shiftKey) return;
  const to = `input[data-line="${Number(line) + step[0]}"][data-day="${Number(day) + step[1]}"]`;
  const next = event.currentTarget.querySelector<HTMLInputElement>(to);
  if (!next && event.key !== 'Enter') return;
  event.preventDefault();
  if (next) next.focus();
  else field.blur();
}

function stepOf(key: string, field: HTMLInputElement): readonly [number, number] | null {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const whole = start === 0 && end === value.length;
  if (key === 'ArrowUp') return [-1, 0];
  if (key === 'ArrowDown' || key === 'Enter') return [1, 0];
  if (key === 'ArrowLeft' && (whole || end === 0)) return [0, -1];
  if (key === 'ArrowRight' && (whole || start === value.length)) return [0, 1];
  return null;
}
