/** One of the things an account is protected by, as a line of a list. */
import { t } from '@lingui/core/macro';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Step } from '../../data/steps.ts';
import { agoInWords } from '../../ui/dates.ts';
import c from '../../work/settings/settings.module.css';
import s from './signing-in.module.css';

/** Does it, asks who one is where that is wanted, and looks again at what is there. */
export type Doing = (work: () => Promise<unknown>, done?: string) => Promise<boolean>;

interface StepLineProps {
  Icon: LucideIcon;
  name: string;
  sub: string;
  action: ReactNode;
}

export function StepLine({ Icon, name, sub, action }: StepLineProps) {
  return (
    <li className={c.line}>
      <Icon className={s.icon} size={16} aria-hidden />
      <span className={c.grow}>
        <strong>{name}</strong>
        <span className={s.sub}>{sub}</span>
      </span>
      <span className={c.tail}>{action}</span>
    </li>
  );
}

export function usedInWords({ last_used_at, created_at }: Step): string {
  const ago = agoInWords(new Date((last_used_at ?? created_at) * 1000).toISOString());
  return last_used_at ? t`last used ${ago}` : t`set up ${ago}`;
}
