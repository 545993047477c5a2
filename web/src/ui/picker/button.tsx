/** What stands in a form, a rail or a table cell and opens the picker when pressed. */
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import { cx } from '../classes.ts';
import s from './button.module.css';
import { onPickerChange, openedPicker } from './request.ts';

export interface PickerLook {
  /** What is chosen here, read aloud before the value; each picker has its own word for it. */
  label?: string;
  /** Takes the place of the value's usual look. */
  children?: ReactNode;
  /** `bare` lies in a cell or rail and shows itself under the pointer, `boxed` stands in a form, `chip` in a row of filters. */
  look?: 'bare' | 'boxed' | 'chip';
  isDisabled?: boolean;
  className?: string;
}

interface PickerButtonProps extends Omit<PickerLook, 'label' | 'children'> {
  label: string;
  /** The value in words, for screen readers. */
  says: string;
  children: ReactNode;
  onOpen: (anchor: Element) => void;
}

export function PickerButton({
  label,
  says,
  children,
  look = 'bare',
  isDisabled = false,
  className,
  onOpen,
}: PickerButtonProps) {
  const [element, setElement] = useState<HTMLButtonElement | null>(null);
  const isOpen = useSyncExternalStore(onPickerChange, () => element !== null && openedPicker()?.anchor === element);
  return (
    <Button
      ref={setElement}
      className={cx(s.button, s[look], className)}
      isDisabled={isDisabled}
      aria-label={`${label}: ${says}`}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onPress={() => element && onOpen(element)}
    >
      {children}
      {look === 'boxed' && <ChevronDown className={s.arrow} size={14} aria-hidden />}
    </Button>
  );
}

/** Shown where nothing is chosen yet. */
export function Unset({ children }: { children: ReactNode }) {
  return <span className={s.unset}>{children}</span>;
}
