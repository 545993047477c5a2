/** Text to type: a line, or a space that grows with what is written. */
import { type ReactNode, type Ref, useLayoutEffect, useRef } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components';
import { cx } from './classes.ts';
import s from './field.module.css';

interface FieldProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  /** Always there for screen readers; `quiet` hides it from the eye where the place says it already. */
  label: string;
  quiet?: boolean;
  placeholder?: string;
  help?: ReactNode;
  /** What is wrong and what to do about it; shown in place of the help. */
  error?: string | null | undefined;
  className?: string;
}

export interface TextFieldProps extends FieldProps {
  icon?: ReactNode;
  /** Stands at the end of the line: a unit, a key, a button. */
  end?: ReactNode;
  size?: 'medium' | 'large';
  ref?: Ref<HTMLInputElement>;
}

export function TextField({
  label,
  quiet,
  placeholder,
  help,
  error,
  className,
  icon,
  end,
  size = 'medium',
  ref,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} {...voice(label, quiet)} isInvalid={!!error} className={cx(s.field, className)}>
      {!quiet && <Label className={s.label}>{label}</Label>}
      <span className={cx(s.box, s[size])}>
        {icon && <span className={s.icon}>{icon}</span>}
        <Input ref={ref} className={s.input} placeholder={placeholder} />
        {end}
      </span>
      <Below help={help} error={error} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends FieldProps {
  /** Rows at rest; it grows up to `maxRows`. */
  rows?: number;
  maxRows?: number;
  ref?: Ref<HTMLTextAreaElement>;
}

export function TextArea({
  label,
  quiet,
  placeholder,
  help,
  error,
  className,
  rows = 3,
  maxRows = 16,
  ref,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField {...rest} {...voice(label, quiet)} isInvalid={!!error} className={cx(s.field, className)}>
      {!quiet && <Label className={s.label}>{label}</Label>}
      <span className={cx(s.box, s.area)}>
        <GrowingArea className={s.input} placeholder={placeholder} rows={rows} maxRows={maxRows} outerRef={ref} />
      </span>
      <Below help={help} error={error} />
    </AriaTextField>
  );
}

function voice(label: string, quiet?: boolean) {
  return quiet ? { 'aria-label': label } : {};
}

function Below({ help, error }: Pick<FieldProps, 'help' | 'error'>) {
  if (error) return <FieldError className={s.error}>{error}</FieldError>;
  return help ? (
    <Text slot="description" className={s.help}>
      {help}
    </Text>
  ) : null;
}

interface GrowingAreaProps {
  className: string | undefined;
  placeholder: string | undefined;
  rows: number;
  maxRows: number;
  outerRef: Ref<HTMLTextAreaElement> | undefined;
}

function GrowingArea({ outerRef, maxRows, ...rest }: GrowingAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (own.current) grow(own.current, maxRows);
  });
  const both = (element: HTMLTextAreaElement | null) => {
    own.current = element;
    if (typeof outerRef === 'function') outerRef(element);
    else if (outerRef) outerRef.current = element;
  };
  return <AriaTextArea {...rest} ref={both} onInput={(event) => grow(event.currentTarget, maxRows)} />;
}

/** As high as its text, up to so many rows. */
export function grow(area: HTMLTextAreaElement, maxRows: number): void {
  const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight) || 20;
  const top = document.scrollingElement?.scrollTop;
  area.style.height = 'auto';
  area.style.height = `${Math.min(area.scrollHeight, Math.round(lineHeight * maxRows) + 12)}px`;
  if (top !== undefined && document.scrollingElement && document.scrollingElement.scrollTop !== top)
    document.scrollingElement.scrollTop = top;
}
