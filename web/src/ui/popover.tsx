/** A small free space beside a button, for what is neither a menu nor a choice. */
import { type ReactElement, type ReactNode, useContext } from 'react';
import {
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  DialogTrigger,
  OverlayTriggerStateContext,
} from 'react-aria-components';
import { cx } from './classes.ts';
import menu from './menu.module.css';
import s from './popover.module.css';

export interface PopoverProps {
  label: string;
  trigger: ReactElement;
  children: ReactNode | ((close: () => void) => ReactNode);
  placement?: NonNullable<AriaPopoverProps['placement']>;
}

/** The popover is the dialog itself, so that the buttons which close it for screen readers stand inside. */
export function Popover({ label, trigger, children, placement = 'bottom start' }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover aria-label={label} className={cx(menu.popover, s.popover)} placement={placement} offset={4}>
        <div className={s.inside}>
          <Inside>{children}</Inside>
        </div>
      </AriaPopover>
    </DialogTrigger>
  );
}

function Inside({ children }: Pick<PopoverProps, 'children'>) {
  const state = useContext(OverlayTriggerStateContext);
  return typeof children === 'function' ? children(() => state?.close()) : children;
}
