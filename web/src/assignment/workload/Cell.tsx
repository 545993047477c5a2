/** One week of one person: hours planned of hours there are, as a shade, a bar and a number. */
import { useLingui } from '@lingui/react/macro';
import { TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { hoursOf, loadInWords, weekInWords } from './in-words.ts';
import { tooMuch, type WeekLoad } from './person-weeks.ts';
import type { Week } from './weeks.ts';
import s from './workload.module.css';

interface CellProps {
  name: string;
  week: Week;
  load: WeekLoad;
  /** How it would be with a task in the air, or with the plan that is open. */
  would: WeekLoad | null;
  /** It would be so by a plan that waits for a decision. */
  isProposed: boolean;
  isOpen: boolean;
  /** Whether Tab stops here. */
  isStop: boolean;
  spot: string;
  column: number;
}

export const Cell = memo(function Cell({
  name,
  week,
  load,
  would,
  isProposed,
  isOpen,
  isStop,
  spot,
  column,
}: CellProps) {
  const { t } = useLingui();
  const shown = would ?? load;
  const over = tooMuch(shown);
  const isMoved = would !== null && hoursOf(would.planned) !== hoursOf(load.planned);
  const words = `${name}, ${weekInWords(week)}: ${loadInWords(load)}`;
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-expanded={isOpen}
      aria-label={isMoved ? t`${words}; would be ${loadInWords(shown)}` : words}
      tabIndex={isStop ? 0 : -1}
      className={s.cell}
      data-cell={spot}
      data-now={week.isNow || undefined}
      data-shade={shadeOf(shown)}
      data-over={over > 0 || undefined}
      data-moved={isMoved ? (isProposed ? 'plan' : 'air') : undefined}
    >
      {load.away > 0 && <i className={s.away} style={{ width: `${load.away * 100}%` }} />}
      <span className={s.hours} aria-hidden>
        {over > 0 && <TriangleAlert size={12} />}
        {isMoved && <s>{hoursOf(load.planned)}</s>}
        <b>{hoursOf(shown.planned)}</b>
        <small>/{hoursOf(load.capacity)}</small>
      </span>
      <span className={s.bar} aria-hidden>
        <i style={{ width: `${shareOf(shown) * 100}%` }} />
      </span>
    </div>
  );
});

const shareOf = ({ planned, capacity }: WeekLoad): number => Math.min(1, planned / Math.max(capacity, 1));

/** Four shades up to full; what is more has its own mark. */
function shadeOf(load: WeekLoad): number {
  if (load.planned < 30) return 0;
  return Math.min(4, Math.ceil(shareOf(load) * 4));
}
