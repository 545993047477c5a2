/** Keys as they stand on the keyboard in front of the person. */
import s from './kbd.module.css';

const isMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform || navigator.userAgent);

const SYMBOLS: Record<string, string> = isMac
  ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' }
  : { Mod: 'Ctrl', Shift: 'Shift', Alt: 'Alt', Ctrl: 'Ctrl' };

const NAMES: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
};

/** `keys` is "C", "Mod+K", "Shift+ArrowUp" or a sequence "G B". */
export function Kbd({ keys }: { keys: string }) {
  const strokes = keys === ' ' ? [' '] : keys.split(' ');
  return (
    <span className={s.keys}>
      {strokes.map((stroke) => (
        <kbd key={stroke} className={s.kbd}>
          {strokeInSymbols(stroke)}
        </kbd>
      ))}
    </span>
  );
}

function strokeInSymbols(stroke: string): string {
  const parts = stroke.length > 1 ? stroke.split('+') : [stroke];
  return parts.map((part) => SYMBOLS[part] ?? NAMES[part] ?? part).join(isMac ? '' : '+');
}

/** The form assistive technology reads from `aria-keyshortcuts`; sequences have none. */
export function ariaKeys(keys: string | undefined): string | undefined {
  if (!keys || keys.trim().includes(' ')) return undefined;
  return keys.replace('Mod', isMac ? 'Meta' : 'Control').replace('Ctrl', 'Control');
}
