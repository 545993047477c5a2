/** The peek frame: a panel at the right that keeps the list alive; on phones it is the whole screen. */
import { t } from '@lingui/core/macro';
import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from './button.tsx';
import s from './sheet.module.css';

export interface SheetProps {
  /** Read aloud when it opens: "Task TUT-11". */
  label: string;
  /** At the left of the bar: key, breadcrumb. */
  heading?: ReactNode;
  /** At the right of the bar, before the close button. */
  tools?: ReactNode;
  children: ReactNode;
  onClose: () => void;
  /** False where the list keeps the focus, as when arrows walk it with the peek open. */
  takesFocus?: boolean;
}

/**
 * Not a modal: the list behind stays usable. Focus goes in when it opens, Escape closes it, and the focus returns to
 * where it was, unless the person has put it elsewhere meanwhile.
 */
export function Sheet({ label, heading, tools, children, onClose, takesFocus = true }: SheetProps) {
  const sheet = useRef<HTMLElement>(null);
  useBorrowedFocus(sheet, takesFocus);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <aside ref={sheet} className={s.sheet} aria-label={label} tabIndex={-1} onKeyDown={closeOnEscape}>
      <header className={s.bar}>
        <div className={s.heading}>{heading}</div>
        {tools}
        <IconButton label={t`Close`} keys="Escape" icon={<X />} onPress={onClose} />
      </header>
      <div className={s.body}>{children}</div>
    </aside>
  );
}

function useBorrowedFocus(sheet: { current: HTMLElement | null }, takesFocus: boolean): void {
  const takes = useRef(takesFocus);
  useEffect(() => {
    const before = document.activeElement;
    const element = sheet.current;
    if (takes.current) element?.focus({ preventScroll: true });
    return () => {
      const lost =
        !document.activeElement ||
        document.activeElement === document.body ||
        element?.contains(document.activeElement);
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [sheet]);
}
