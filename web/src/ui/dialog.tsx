/** A dialog over the page, for what must be finished or left before going on. Full screen on phones. */
import { t } from '@lingui/core/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './button.tsx';
import { cx } from './classes.ts';
import s from './dialog.module.css';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the primary one last. */
  actions?: ReactNode;
  width?: 'narrow' | 'medium' | 'wide';
  /** Only Escape and the buttons close it, so that a click beside a half-filled form loses nothing. */
  keepOpen?: boolean;
}

export function Dialog({ title, isOpen, onClose, children, actions, width = 'medium', keepOpen = false }: DialogProps) {
  return (
    <ModalOverlay
      data-veil="foot"
      className={s.veil}
      isOpen={isOpen}
      isDismissable={!keepOpen}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={cx(s.modal, s[width])}>
        <AriaDialog className={s.dialog}>
          <header className={s.header}>
            <Heading slot="title" level={1} className={s.title}>
              {title}
            </Heading>
            <IconButton label={t`Close`} keys="Escape" icon={<X />} onPress={onClose} />
          </header>
          <div className={s.body}>{children}</div>
          {actions && <footer className={s.footer}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface FloatingProps {
  /** Read aloud; the content brings its own heading or field. */
  label: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A frame near the top without header, for the command palette and quick-add. */
export function Floating({ label, isOpen, onClose, children }: FloatingProps) {
  return (
    <ModalOverlay
      className={cx(s.veil, s.high)}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={cx(s.modal, s.floating)}>
        <AriaDialog className={s.dialog} aria-label={label}>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
