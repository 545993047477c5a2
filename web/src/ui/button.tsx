/** Buttons: one primary per view, plain for the rest, ghost in tight places, danger where something goes away. */
import { t } from '@lingui/core/macro';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import s from './button.module.css';
import { cx } from './classes.ts';
import { ariaKeys } from './kbd.tsx';
import { Tip } from './tooltip.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  children?: ReactNode;
  className?: string;
  tone?: 'plain' | 'primary' | 'ghost' | 'danger';
  size?: 'small' | 'medium' | 'large';
  icon?: ReactNode;
  /** The key that does the same, shown in the tooltip: "C", "Mod+K", "G B". */
  keys?: string;
  /** Says what happens; without it `keys` alone shows the label of the command it belongs to. */
  tooltip?: string;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  children,
  className,
  tone = 'plain',
  size = 'medium',
  icon,
  keys,
  tooltip,
  isPending = false,
  ...rest
}: ButtonProps) {
  const classes = cx(s.button, s[tone], s[size], !children && s.square, className);
  const button = (
    <AriaButton {...rest} {...(isPending && waiting(rest))} className={classes} aria-keyshortcuts={ariaKeys(keys)}>
      {isPending ? <span className={s.spinner} role="img" aria-label={t`working`} /> : icon}
      {children}
    </AriaButton>
  );
  const text = tooltip ?? (keys && typeof children === 'string' ? children : undefined);
  if (!text) return button;
  return (
    <Tip text={text} {...(keys && { keys })}>
      {button}
    </Tip>
  );
}

/**
 * It keeps the focus and does nothing until what it began is done. React Aria's own pending state points its
 * announcement at the button, which is often gone by then: an image without a name stays behind in the page.
 */
const waiting = ({ type }: ButtonProps): Pick<ButtonProps, 'onPress' | 'type'> => ({
  onPress: () => {},
  type: type === 'submit' ? 'button' : type,
});

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'tooltip' | 'icon'> {
  /** Read aloud and shown as the tooltip. */
  label: string;
  icon: ReactNode;
}

export function IconButton({ label, tone = 'ghost', ...rest }: IconButtonProps) {
  return <Button {...rest} tone={tone} aria-label={label} tooltip={label} />;
}
