/** How gladly somebody works with a skill or in a place, in five steps. */
import { t } from '@lingui/core/macro';

export const LIKINGS = [2, 1, 0, -1, -2] as const;

export function likingInWords(liking: number): string {
  return [t`Rather not`, t`If need be`, t`No matter`, t`Gladly`, t`Most gladly`][liking + 2] ?? '';
}
