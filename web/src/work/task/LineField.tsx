/** A text that is edited where it stands: it looks like text until one writes in it. */
import { type KeyboardEvent, type Ref, useLayoutEffect, useRef, useState } from 'react';
import { cx } from '../../ui/classes.ts';
import s from './line-field.module.css';

interface LineFieldProps {
  label: string;
  value: string;
  /** Called once, when the person is done and the text is another one. */
  onChange: (text: string) => void;
  placeholder?: string;
  maxLength?: number;
  /** Whether no text at all is an answer, too. */
  mayBeEmpty?: boolean;
  isDisabled?: boolean;
  className?: string;
  /** After Enter, once the text is kept. */
  onEnter?: () => void;
  ref?: Ref<HTMLTextAreaElement>;
}

export function LineField({
  label,
  value,
  onChange,
  placeholder,
  maxLength = 500,
  mayBeEmpty = false,
  isDisabled = false,
  className,
  onEnter,
  ref,
}: LineFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const shown = typed ?? value;
  useHeightOf(area, shown);
  const settle = () => {
    const text = oneLine(shown);
    if (typed !== null && text !== value && (text || mayBeEmpty)) onChange(text);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      settle();
      if (onEnter) onEnter();
      else event.currentTarget.blur();
    }
    if (event.key === 'Escape' && typed !== null) {
      event.preventDefault();
      event.stopPropagation();
      setTyped(null);
    }
  };
  return (
    <textarea
      ref={joined(area, ref)}
      className={cx(s.field, className)}
      aria-label={label}
      rows={1}
      value={shown}
      placeholder={placeholder}
      maxLength={maxLength}
      readOnly={isDisabled}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onKeyDown={onKeyDown}
    />
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** As high as its text. */
function useHeightOf(area: { current: HTMLTextAreaElement | null }, text: string) {
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    const fit = () => {
      element.style.height = 'auto';
      element.style.height = `${element.scrollHeight}px`;
    };
    if (text !== undefined) fit();
    const watcher = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width !== seen) fit();
      seen = width;
    });
    let seen = element.clientWidth;
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [area, text]);
}

function joined<E>(own: { current: E | null }, outer: Ref<E> | undefined) {
  return (element: E | null) => {
    own.current = element;
    if (typeof outer === 'function') outer(element);
    else if (outer) outer.current = element;
  };
}
