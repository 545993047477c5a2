/** Says kindly that a timer has run for very long; its person says how long it was. Nothing is cut by itself. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMe } from '../../data/hooks.ts';
import { discardTimer } from '../../data/hours-commands.ts';
import type { Timer } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { dayInWords, todayIn } from '../../ui/dates.ts';
import { formatEffort } from '../../ui/effort.ts';
import { useRunning } from '../own.ts';
import { stop } from './deeds.ts';
import { A_DAY, isForgotten, minutesSince } from './forgotten.ts';
import { HowLong } from './HowLong.tsx';
import { useNow } from './now.ts';
import { usePlace } from './Running.tsx';
import s from './timer.module.css';

const A_MINUTE = 60_000;

export function Forgotten() {
  const timer = useRunning();
  const now = useNow(A_MINUTE);
  const [isRight, setRight] = useState<string | null>(null);
  if (!timer || isRight === timer.started_at || !isForgotten(timer.started_at, now)) return null;
  return (
    <Asks timer={timer} minutes={minutesSince(timer.started_at, now)} onRight={() => setRight(timer.started_at)} />
  );
}

interface AsksProps {
  timer: Timer;
  minutes: number;
  onRight: () => void;
}

function Asks({ timer, minutes, onRight }: AsksProps) {
  const { t } = useLingui();
  const place = usePlace(timer);
  const start = useStart(timer);
  const long = formatEffort(minutes);
  return (
    <Banner tone="info">
      <div className={s.forgotten}>
        <p>{t`Your timer on ${place} has been running since ${start}, for ${long}. It goes on until you say so: only you see it.`}</p>
        <HowLong timer={timer} />
        <div className={s.ways}>
          {minutes <= A_DAY && <Button onPress={() => void stop(timer)}>{t`It was ${long}`}</Button>}
          <Button tone="ghost" onPress={onRight}>{t`It still runs`}</Button>
          <Button
            tone="ghost"
            onPress={() => void act(discardTimer(timer.id), t`Timer discarded`)}
          >{t`Discard`}</Button>
        </div>
      </div>
    </Banner>
  );
}

/** "Yesterday 17:30", where its person lives. */
function useStart(timer: Timer): string {
  const zone = useMe()?.time_zone;
  const at = new Date(timer.started_at);
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);
  return `${dayInWords(todayIn(zone, at), todayIn(zone))}, ${time}`;
}
