/** What just happened, with the way back. The shell decides which are shown and for how long. */
import { t } from '@lingui/core/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Kbd } from './kbd.tsx';
import s from './toast.module.css';

export interface ToastProps {
  children: ReactNode;
  /** Usually undo: `{ label: t`Undo`, keys: 'Z', onPress }`. */
  action?: { label: string; keys?: string; onPress: () => void };
  onClose: () => void;
  tone?: 'plain' | 'bad';
}

/** Holds the toasts at the foot of the page and reads each one aloud as it comes. */
export function ToastRegion({ children }: { children: ReactNode }) {
  return (
    <section className={s.region} aria-label={t`Messages`} aria-live="polite" data-react-aria-top-layer="true">
      {children}
    </section>
  );
}

export function Toast({ children, action, onClose, tone = 'plain' }: ToastProps) {
  return (
    <div className={s.toast} data-tone={tone}>
      <span className={s.text}>{children}</span>
      {action && (
        <Button className={s.action} onPress={action.onPress}>
          {action.label}
          {action.keys && <Kbd keys={action.keys} />}
        </Button>
      )}
      <Button className={s.close} aria-label={t`Dismiss`} onPress={onClose}>
        <X size={14} aria-hidden />
      </Button>
    </div>
  );
}
