/** Walking a list line by line with the keys; when a line is gone they go on at the one that took its place. */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Id } from '../data/rows.ts';

export interface ListWalk<Place extends HTMLElement> {
  /** Around the lines, each of which has its id as `data-line`. */
  place: RefObject<Place | null>;
  /** The line the keys act on. */
  at: Id | undefined;
  setAt: (line: Id) => void;
  opened: ReadonlySet<Id>;
  toggle: (line: Id) => void;
  step: (by: number) => void;
  isInside: () => boolean;
}

export function useListWalk<Place extends HTMLElement>(lines: readonly Id[]): ListWalk<Place> {
  const place = useRef<Place>(null);
  const [wished, setAt] = useState<Id>();
  const [opened, setOpened] = useState<ReadonlySet<Id>>(new Set());
  const index = useHeldPlace(lines, wished, place);
  const toggle = useCallback((id: Id) => {
    setOpened((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const isInside = () => place.current?.contains(document.activeElement) === true;
  const step = (by: number) => {
    const next = lines[isInside() ? Math.min(Math.max(0, index + by), lines.length - 1) : index];
    if (next) focusOn(place.current, next);
  };
  return { place, at: lines[index], setAt, opened, toggle, step, isInside };
}

/** Where the keys are; the focus goes along when that line is gone. */
function useHeldPlace(lines: readonly Id[], wished: Id | undefined, place: RefObject<HTMLElement | null>): number {
  const held = useRef(0);
  const hadFocus = useRef(false);
  const found = wished ? lines.indexOf(wished) : -1;
  const index = found >= 0 ? found : Math.min(held.current, Math.max(0, lines.length - 1));
  const isLost = found < 0 && hadFocus.current;
  useLayoutEffect(() => {
    held.current = index;
    const next = lines[index];
    if (isLost && next) focusOn(place.current, next);
  });
  useLayoutEffect(() => {
    const note = () => {
      const active = document.activeElement;
      if (active !== document.body) hadFocus.current = place.current?.contains(active) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [place]);
  return index;
}

function focusOn(place: HTMLElement | null, line: Id) {
  const element = place?.querySelector<HTMLElement>(`[data-line="${CSS.escape(line)}"]`);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}
