/** A word of help beside the pointer, with the key that does the same. */
import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './kbd.tsx';
import s from './tooltip.module.css';

export interface TipProps {
  /** One focusable child, such as a Button. */
  children: ReactElement;
  text: string;
  keys?: string;
  placement?: 'top' | 'bottom' | 'left' | 'right';
}

export function Tip({ children, text, keys, placement = 'bottom' }: TipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      {children}
      <Tooltip className={s.tip} placement={placement} offset={6}>
        {text}
        {keys && <Kbd keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
