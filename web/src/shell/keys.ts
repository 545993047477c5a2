/**
 * The one command registry: what can be done by key here and now. The keyboard, the palette, tooltips and the `?` sheet
 * all read this table. A screen adds its commands with `useCommands`; what was added last comes first, and what is there
 * on every screen comes last: a list that filters by "/" keeps its key from the search for everything.
 */
import { useEffect } from 'react';
import { signal, useSignal } from '../data/signal.ts';
import { preferences } from './preferences.ts';

export interface Command {
  /** Unique while it is there: "task.new". */
  id: string;
  /** What it does, as in a menu: "New task". */
  title: string;
  /** "C", "Shift+ArrowUp", "Mod+K", "G B", "Space", "?"; several with "|": "J|ArrowDown". */
  keys?: string;
  /** Where the `?` sheet and the palette list it. */
  group: string;
  run: () => void;
  /** Whether it applies now; asked when the key is pressed and when the palette opens. */
  when?: () => boolean;
  /** Moves of the cursor and the like: in the `?` sheet, not in the palette. */
  onlyKeys?: boolean;
}

/** Which of the two sheets over the page is open. What is typed is for it, even while it is still on its way. */
export const overlay = signal<'palette' | 'keys' | null>(null);

/** All commands: the screens', the newest first, then the house's. */
export const commands = signal<readonly Command[]>([]);
export const useAllCommands = (): readonly Command[] => useSignal(commands);

/** Adds commands while the component is there. */
export function useCommands(list: readonly Command[], deps: readonly unknown[], of: 'screen' | 'house' = 'screen') {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what the commands depend on
  useEffect(() => addCommands(list, of), [...deps]);
}

export function addCommands(list: readonly Command[], of: 'screen' | 'house' = 'screen'): () => void {
  const others = commands.get();
  commands.set(of === 'screen' ? [...list, ...others] : [...others, ...list]);
  return () => commands.set(commands.get().filter((command) => !list.includes(command)));
}

/** The key of a command, for a tooltip or a menu: the first of several. */
export function useKeysOf(id: string): string | undefined {
  return useAllCommands()
    .find((command) => command.id === id)
    ?.keys?.split('|')[0];
}

export const applies = (command: Command): boolean => command.when?.() ?? true;

export function runCommand(id: string) {
  commands
    .get()
    .find((command) => command.id === id && applies(command))
    ?.run();
}

const BETWEEN_STROKES = 900; // milliseconds from G to B
let begun: { stroke: string; at: number } | null = null;

/** Listens to the whole page. */
export function listenToKeys(): () => void {
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

function onKey(event: KeyboardEvent) {
  if (event.key === 'Escape') overlay.set(null); // should its part of the client never arrive
  if (event.defaultPrevented || event.isComposing || isOthers(event)) return;
  const stroke = strokeOf(event);
  const first = begun && performance.now() - begun.at < BETWEEN_STROKES ? begun.stroke : null;
  begun = null;
  const command = (first && findCommand(`${first} ${stroke}`)) || findCommand(stroke);
  if (command) {
    event.preventDefault();
    command.run();
  } else if (beginsSequence(stroke)) {
    begun = { stroke, at: performance.now() };
  }
}

function findCommand(keys: string): Command | undefined {
  if (isLetters(keys) && !preferences.get().singleKeys) return undefined;
  return commands.get().find((command) => command.keys?.split('|').includes(keys) && applies(command));
}

const beginsSequence = (stroke: string): boolean =>
  preferences.get().singleKeys && commands.get().some((each) => each.keys?.startsWith(`${stroke} `));

/** Keys that print something: those which people who dictate or hold a pen can switch off. */
const isLetters = (keys: string): boolean => keys.split(' ').every((stroke) => stroke.length === 1);

export function strokeOf(event: Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>): string {
  const isLetter = /^\p{L}$/u.test(event.key);
  const name = event.key === ' ' ? 'Space' : isLetter ? event.key.toUpperCase() : event.key;
  const prints = event.key.length === 1 && event.key !== ' ' && !isLetter; // "?" already says Shift
  const parts = [
    (event.metaKey || event.ctrlKey) && 'Mod',
    event.altKey && 'Alt',
    event.shiftKey && !prints && 'Shift',
    name,
  ];
  return parts.filter(Boolean).join('+');
}

const TYPING = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable=true]';
const OWN_KEYS = '[role=menu], [role=listbox], [role=dialog], [role=alertdialog], dialog';
const CONTROLS = 'button, a[href], [role=button], [role=tab], [role=checkbox], [role=radio], input';

/** Whether the key belongs to what has the focus: a field, an open menu, a button one presses. */
function isOthers(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return false;
  if (event.metaKey || event.ctrlKey) return event.key !== 'k' && target.closest(TYPING) !== null;
  if (overlay.get() || target.closest(TYPING) || target.closest(OWN_KEYS)) return true;
  return (event.key === 'Enter' || event.key === ' ') && target.closest(CONTROLS) !== null;
}
