/** What hours come to in a line, on a day and in a week, against the hours there are. */
import { useLingui } from '@lingui/react/macro';
import { rounded, type Rule } from '../rounding.ts';
import { onClock } from '../spent.ts';
import type { Line } from './lines.ts';
import s from './sheet.module.css';

export function Against({ minutes, capacity }: { minutes: number; capacity: number }) {
  const { t } = useLingui();
  const most = Math.max(minutes, capacity, 1);
  const over = Math.max(0, minutes - capacity);
  const share = (part: number) => ({ width: `${(part / most) * 100}%` });
  return (
    <span className={s.against}>
      <span>
        {minutes > 0 ? onClock(minutes) : '–'}
        {capacity > 0 && <span className="unseen">{t` of ${onClock(capacity)}`}</span>}
      </span>
      <span className={s.track} aria-hidden>
        <i className={s.within} style={share(minutes - over)} />
        <i className={s.over} style={share(capacity > 0 ? over : 0)} />
      </span>
    </span>
  );
}

export const total = (line: Line, at: number, rule: Rule): number =>
  (line.days[at] ?? []).reduce((sum, entry) => sum + rounded(entry.minutes, rule), 0);
