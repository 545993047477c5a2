/** A sentence across the place it concerns, until it no longer holds. */
import { t } from '@lingui/core/macro';
import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import s from './banner.module.css';
import { IconButton } from './button.tsx';
import { cx } from './classes.ts';

export interface BannerProps {
  tone?: 'info' | 'ok' | 'warn' | 'bad';
  children: ReactNode;
  action?: ReactNode;
  onClose?: () => void;
}

export function Banner({ tone = 'info', children, action, onClose }: BannerProps) {
  const Icon = { info: Info, ok: CircleCheck, warn: TriangleAlert, bad: TriangleAlert }[tone];
  return (
    <div className={cx(s.banner, s[tone])} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon className={s.icon} size={16} aria-hidden />
      <div className={s.text}>{children}</div>
      {action}
      {onClose && <IconButton size="small" label={t`Dismiss`} icon={<X />} onPress={onClose} />}
    </div>
  );
}
