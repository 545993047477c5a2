/** A list of things to do, opened from a button. */
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  MenuTrigger,
  Popover,
  type PopoverProps,
  Separator,
} from 'react-aria-components';
import { cx } from './classes.ts';
import { ariaKeys, Kbd } from './kbd.tsx';
import s from './menu.module.css';

export interface MenuProps {
  label: string;
  /** The button that opens it. */
  trigger: ReactElement;
  /** MenuItem, MenuSection and MenuLine. */
  children: ReactNode;
  placement?: NonNullable<PopoverProps['placement']>;
  selectionMode?: 'none' | 'single' | 'multiple';
  selected?: Iterable<string>;
  onSelect?: (ids: Set<string>) => void;
}

export function Menu({
  label,
  trigger,
  children,
  placement = 'bottom start',
  selectionMode = 'none',
  selected,
  onSelect,
}: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={s.popover} placement={placement} offset={4}>
        <AriaMenu
          aria-label={label}
          className={s.menu}
          selectionMode={selectionMode}
          {...(selected && { selectedKeys: selected })}
          onSelectionChange={(keys) => keys !== 'all' && onSelect?.(new Set([...keys].map(String)))}
        >
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuItemProps {
  id?: string;
  label: string;
  icon?: ReactNode;
  keys?: string;
  hint?: string;
  danger?: boolean;
  isDisabled?: boolean;
  href?: string;
  onAction?: () => void;
}

export function MenuItem({ label, icon, keys, hint, danger, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...rest}
      textValue={label}
      className={cx(s.item, danger && s.danger)}
      aria-keyshortcuts={ariaKeys(keys)}
    >
      {({ selectionMode, isSelected }) => (
        <>
          {selectionMode !== 'none' && (
            <Check className={s.check} data-on={isSelected || undefined} size={14} aria-hidden />
          )}
          {icon}
          <span className={s.word}>{label}</span>
          {hint && <span className={s.hint}>{hint}</span>}
          {keys && <Kbd keys={keys} />}
        </>
      )}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className={s.header}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuLine() {
  return <Separator className={s.line} />;
}
