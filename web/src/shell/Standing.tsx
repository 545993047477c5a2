/** How things stand with the server: a thin line while it makes people wait, a banner while it cannot be reached. */
import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useSignal } from '../data/signal.ts';
import { useStanding } from '../data/sync.ts';
import { waitingSince } from '../data/wire.ts';
import { Banner } from '../ui/banner.tsx';
import { WaitBar } from '../ui/bars.tsx';

const NOTICED = 400; // milliseconds until a wait is one
const WORRYING = 2000;

export function SlowBar() {
  const { t } = useLingui();
  const isSlow = useAfter(useSignal(waitingSince) !== null, NOTICED);
  return isSlow ? <WaitBar label={t`Waiting for the server`} /> : null;
}

export function Waiting() {
  const { t } = useLingui();
  return <WaitBar label={t`Loading your work`} />;
}

export function OfflineBanner() {
  const { t } = useLingui();
  const isOff = useAfter(useStanding() === 'reconnecting', WORRYING);
  if (!isOff) return null;
  return (
    <Banner tone="warn">
      {t`The server cannot be reached right now. You can go on reading; what you change is sent when it is back.`}
    </Banner>
  );
}

/** True once `holds` has been true for this long. */
function useAfter(holds: boolean, milliseconds: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!holds) return;
    const timer = setTimeout(() => setLong(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [holds, milliseconds]);
  return holds && isLong;
}
