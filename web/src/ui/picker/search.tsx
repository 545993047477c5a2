/** Inside the picker: a search field, the lines that fit, and what stands below them. */
import { t } from '@lingui/core/macro';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  startTransition,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import s from './host.module.css';
import { Lines, lineId } from './lines.tsx';
import { usePicking } from './picking.ts';
import type { Request } from './request.ts';

export function Search({ request, onClose }: { request: Request; onClose: () => void }) {
  const picking = usePicking(request, onClose);
  const { query, shown, active } = picking;
  const id = useId();
  const root = useRef<HTMLFieldSetElement>(null);
  useFocusInside(root);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const inPanel = (event.target as Element).closest('[data-panel]');
    if (event.key === 'Tab' && leaves(event, root.current)) onClose();
    else if (inPanel && event.key === 'Escape') onClose();
    else if (!inPanel && !event.nativeEvent.isComposing) picking.readKeys(event);
  };

  return (
    <fieldset ref={root} className={s.search} aria-label={request.label} tabIndex={-1} onKeyDown={onKeyDown}>
      <input
        className={s.input}
        role="combobox"
        aria-label={request.label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={active === null ? undefined : lineId(id, active)}
        placeholder={request.placeholder}
        value={query}
        onChange={(event) => picking.type(event.target.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <Lines id={id} request={request} picking={picking} />
      {shown.length === 0 && <p className={s.nothing}>{request.nothing ?? t`Nothing fits. Try fewer letters.`}</p>}
      <span className="unseen" role="status">
        {query ? t`${shown.length} to choose from` : ''}
      </span>
      {request.panel && (
        <div data-panel className={s.panel}>
          <Later>{() => request.panel?.(onClose)}</Later>
        </div>
      )}
    </fieldset>
  );
}

/** Whether Tab would go past the last (or, with Shift, before the first) thing inside. */
function leaves(event: KeyboardEvent, root: HTMLElement | null): boolean {
  const stops = [...(root?.querySelectorAll<HTMLElement>('input, button, [tabindex="0"]') ?? [])].filter(
    (each) => each.tabIndex >= 0 && !each.hasAttribute('disabled'),
  );
  return stops.length < 2 || document.activeElement === (event.shiftKey ? stops[0] : stops[stops.length - 1]);
}

/** With a mouse or keys the field is ready to type; on touch the list comes first and the keyboard stays away. */
function useFocusInside(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const isTouch = matchMedia('(pointer: coarse)').matches;
    const target = isTouch ? root.current : root.current?.querySelector('input');
    target?.focus({ preventScroll: true });
  }, [root]);
}

/** Drawn after the list is on screen, and in small steps, so that neither the list nor a letter typed waits for it. */
function Later({ children }: { children: () => ReactNode }) {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => startTransition(() => setReady(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isReady ? children() : null;
}
