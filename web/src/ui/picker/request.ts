/** Asking for a choice: any screen opens the one shared picker at any element, from a click or a key. */
import type { ReactNode } from 'react';
import type { Option } from './options.ts';

interface Ask {
  /** What is being chosen, read aloud: "Assignee". */
  label: string;
  placeholder: string;
  options: readonly Option[];
  /** Options made from what is typed: a date, an effort, a new label. They come first. */
  offer?: (query: string) => Option[];
  /** Said when nothing fits. */
  nothing?: string;
  /** Stands under the list: the month of the date picker. */
  panel?: (close: () => void) => ReactNode;
}

export interface AskOne extends Ask {
  mode: 'one';
  value: string | null;
  onPick: (id: string) => void;
}

export interface AskMany extends Ask {
  mode: 'many';
  value: readonly string[];
  /** Called at every tick and untick, with all that are chosen now. */
  onChange: (ids: string[]) => void;
  /** An offered option that is not among the chosen things yet, such as a new label. */
  onCreate?: (id: string) => void;
}

export interface AskLevels extends Ask {
  mode: 'levels';
  /** Level 1 to 5 by id. */
  value: Readonly<Record<string, number>>;
  onChange: (levels: Record<string, number>) => void;
}

export type Request = AskOne | AskMany | AskLevels;

export interface Opened {
  anchor: Element;
  request: Request;
  /** Distinguishes two openings at the same element. */
  turn: number;
}

let opened: Opened | null = null;
let turn = 0;
const listeners = new Set<() => void>();

/** Opens the picker beside `anchor`, or closes it when it is open just there. */
export function openPicker(anchor: Element, request: Request): void {
  if (opened?.anchor === anchor) {
    closePicker();
    return;
  }
  turn += 1;
  opened = { anchor, request, turn };
  for (const listener of listeners) listener();
}

export function closePicker(): void {
  if (!opened) return;
  opened = null;
  for (const listener of listeners) listener();
}

export function openedPicker(): Opened | null {
  return opened;
}

export function onPickerChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
