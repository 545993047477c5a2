/** Who would help, or helps, with a task that is a level beyond who gets it. */
import { useLingui } from '@lingui/react/macro';
import { Sprout } from 'lucide-react';
import { usePerson } from '../data/hooks.ts';
import type { Id } from '../data/rows.ts';
import { Tag } from '../ui/tags.tsx';

/** Draws nothing where no mentor is needed. */
export function WithMentor({ mentor }: { mentor: Id | null | undefined }) {
  const { t } = useLingui();
  const name = usePerson(mentor ?? null)?.name ?? t`somebody who left`;
  if (!mentor) return null;
  return (
    <Tag tone="info">
      <Sprout size={12} aria-hidden />
      {t`with ${name} as mentor`}
    </Tag>
  );
}
