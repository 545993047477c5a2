/**
 * The one picker of the page. It stays mounted and only changes its content, so that opening costs no more than drawing
 * a dozen lines. The shell shows it once: `<PickerHost />`.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import s from './host.module.css';
import { place } from './place.ts';
import { closePicker, type Opened, onPickerChange, openedPicker } from './request.ts';
import { Search } from './search.tsx';

export function PickerHost() {
  const opened = useSyncExternalStore(onPickerChange, openedPicker);
  const frame = useRef<HTMLDivElement>(null);
  usePlace(frame, opened);
  useLeaving(frame, opened);
  if (typeof document === 'undefined') return null;
  // The mark keeps the picker usable above dialogs, whose focus and screen reader fences respect it.
  return createPortal(
    <div className={s.layer} data-open={!!opened || undefined} data-react-aria-top-layer="true">
      <div ref={frame} className={s.frame} role="dialog" aria-label={opened?.request.label} hidden={!opened}>
        {opened && <Search key={opened.turn} request={opened.request} onClose={() => leave(opened)} />}
      </div>
    </div>,
    document.body,
  );
}

/** Closes and gives the focus back to where the person came from. */
function leave(opened: Opened): void {
  closePicker();
  const target = opened.anchor.matches('button, [tabindex], a, input')
    ? opened.anchor
    : opened.anchor.closest('[tabindex], button');
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

function usePlace(frame: RefObject<HTMLDivElement | null>, opened: Opened | null): void {
  useLayoutEffect(() => {
    const element = frame.current;
    if (!opened || !element) return;
    const put = () => place(element, opened.anchor);
    put();
    const grown = new ResizeObserver(put);
    grown.observe(element);
    addEventListener('resize', put);
    addEventListener('scroll', put, { capture: true, passive: true });
    visualViewport?.addEventListener('resize', put);
    return () => {
      grown.disconnect();
      removeEventListener('resize', put);
      removeEventListener('scroll', put, { capture: true });
      visualViewport?.removeEventListener('resize', put);
    };
  }, [frame, opened]);
}

/** A press beside it closes it and goes where it went; a press on the anchor is left to the anchor. */
function useLeaving(frame: RefObject<HTMLDivElement | null>, opened: Opened | null): void {
  useEffect(() => {
    if (!opened) return;
    const pressed = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!frame.current?.contains(target) && !opened.anchor.contains(target)) closePicker();
    };
    const moved = (event: FocusEvent) => {
      const target = event.target as Node;
      if (!frame.current?.contains(target) && !opened.anchor.contains(target)) closePicker();
    };
    document.addEventListener('pointerdown', pressed, true);
    document.addEventListener('focusin', moved, true);
    return () => {
      document.removeEventListener('pointerdown', pressed, true);
      document.removeEventListener('focusin', moved, true);
    };
  }, [frame, opened]);
}
