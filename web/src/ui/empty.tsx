/** Places with nothing in them yet, and places that could not be shown: one picture, one sentence, one way on. */
import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import s from './empty.module.css';
import { Picture, type PictureName } from './pictures.tsx';

export interface EmptyStateProps {
  picture: PictureName;
  /** One sentence: what this place is for. */
  children: ReactNode;
  /** The one button. */
  action?: ReactNode;
}

export function EmptyState({ picture, children, action }: EmptyStateProps) {
  return (
    <div className={s.empty}>
      <Picture name={picture} />
      <p className={s.sentence}>{children}</p>
      {action}
    </div>
  );
}

export interface ErrorStateProps {
  /** What happened and what to do, as the server or the store says it. */
  children: ReactNode;
  onRetry?: () => void;
  action?: ReactNode;
}

export function ErrorState({ children, onRetry, action }: ErrorStateProps) {
  return (
    <div className={s.empty} role="alert">
      <Picture name="trouble" />
      <p className={s.sentence}>{children}</p>
      {onRetry && <Button onPress={onRetry}>{t`Try again`}</Button>}
      {action}
    </div>
  );
}
