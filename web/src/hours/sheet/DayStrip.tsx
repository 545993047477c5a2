/** On a phone the days of the week stand in a strip, and the table shows one of them. */
import { useLingui } from '@lingui/react/macro';
import { Button } from 'react-aria-components';
import { dayInFull, weekdayNames } from '../../ui/dates.ts';
import { onClock } from '../spent.ts';
import type { DayRoom } from './capacity.ts';
import s from './sheet.module.css';

interface DayStripProps {
  room: readonly DayRoom[];
  totals: readonly number[];
  shown: number;
  onShow: (at: number) => void;
}

export function DayStrip({ room, totals, shown, onShow }: DayStripProps) {
  const { t } = useLingui();
  const names = weekdayNames('narrow');
  return (
    <div className={s.strip} role="group" aria-label={t`Day to show`}>
      {room.map(({ day, isAway }, at) => (
        <Button
          key={day}
          className={s.stripDay}
          aria-label={`${dayInFull(day)}, ${onClock(totals[at] ?? 0)}`}
          aria-pressed={at === shown}
          data-away={isAway || undefined}
          onPress={() => onShow(at)}
        >
          <span>{names[at]}</span>
          <strong>{Number(day.slice(8))}</strong>
          <span>{totals[at] ? onClock(totals[at]) : '–'}</span>
        </Button>
      ))}
    </div>
  );
}
