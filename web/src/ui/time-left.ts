/** How long a job will still take, from how far it has come; in words that do not pretend to know more. */
import { t } from '@lingui/core/macro';

export interface Progress {
  /** Milliseconds, as `performance.now()` or `Date.now()` tell them. */
  began: number;
  now: number;
  done: number;
  total: number;
  /** What was done already when `began` was noted. */
  from?: number;
}

/** Seconds left at the pace so far; null while that cannot be said. */
export function secondsLeft({ began, now, done, total, from = 0 }: Progress): number | null {
  const passed = (now - began) / 1000;
  if (done <= from || passed < 1) return null;
  return ((total - done) * passed) / (done - from);
}

export function timeLeftInWords(progress: Progress): string {
  const seconds = secondsLeft(progress);
  if (seconds === null) return '';
  if (seconds < 5) return t`a few seconds left`;
  if (seconds < 55) return t`about ${Math.ceil(seconds / 5) * 5} seconds left`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? t`about a minute left` : t`about ${minutes} minutes left`;
}
