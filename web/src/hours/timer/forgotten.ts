/** Which timers were probably forgotten: nobody is told but their person, and nothing is cut. */
import type { Instant } from '../../data/rows.ts';

const LONG = 10 * 60; // minutes
export const A_DAY = 24 * 60;

export const minutesSince = (start: Instant, now: number): number => Math.round((now - Date.parse(start)) / 60_000);

/** Longer than a long day: it may have run through an evening or a night. */
export const isForgotten = (start: Instant, now: number): boolean => minutesSince(start, now) >= LONG;
