/** The time to count from, by the quarter of an hour: finer would count everything anew for nothing. */
import { useSyncExternalStore } from 'react';

const QUARTER = 15 * 60_000;

const quarter = (): number => Math.floor(Date.now() / QUARTER) * QUARTER;

export const useQuarterHour = (): number => useSyncExternalStore(everyQuarter, quarter);

function everyQuarter(listener: () => void) {
  const timer = setInterval(listener, QUARTER / 15);
  return () => clearInterval(timer);
}
