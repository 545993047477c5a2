/** Open and private, each explained in a sentence. */
import { useLingui } from '@lingui/react/macro';
import type { Visibility } from '../../data/rows.ts';

export function useVisibilities(): { id: Visibility; label: string; hint: string }[] {
  const { t } = useLingui();
  return [
    { id: 'open', label: t`Open`, hint: t`Everybody of the workspace but guests sees it and works in it.` },
    { id: 'private', label: t`Private`, hint: t`Only those who are let in know that it is there.` },
  ];
}
