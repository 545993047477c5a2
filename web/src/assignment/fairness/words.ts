/** Shares of plannable hours in words and widths: 1 is full. */
import { t } from '@lingui/core/macro';

export const percent = (share: number): number => Math.round(share * 100);

/** A bar has room for half as much again as there is time for; the rest is told in words alone. */
const MOST = 1.5;

/** How wide a share is drawn; what would begin within the bar and end beyond `upTo` is cut off at its end. */
export function width(share: number, upTo: number = share): string {
  const beyond = Math.max(0, upTo - MOST);
  return `${(100 * Math.min(MOST, Math.max(0, share - beyond))) / MOST}%`;
}

/** More than there is room for is something to be helped with. */
export const helpInWords = (share: number): string =>
  t`more than there is time for: ${Math.max(1, percent(share - 1))} % to hand over or move`;
