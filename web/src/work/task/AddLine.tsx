/** The line at the end of a list: Enter adds what is written and stays for the next; several pasted lines become several. */
import { Plus } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, type Ref, useState } from 'react';
import s from './lines.module.css';

interface AddLineProps {
  label: string;
  placeholder: string;
  /** Resolves when it is there. */
  onAdd: (title: string) => Promise<unknown>;
  ref?: Ref<HTMLInputElement>;
}

const LONGEST = 500;

export function AddLine({ label, placeholder, onAdd, ref }: AddLineProps) {
  const [typed, setTyped] = useState('');
  const add = () => {
    if (typed.trim()) void onAdd(typed.trim());
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add();
    } else if (event.key === 'Escape' && typed) {
      event.preventDefault();
      event.stopPropagation();
      setTyped('');
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const lines = event.clipboardData.getData('text/plain').split(/\r?\n/).map(bare).filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    void addInTurn(lines, onAdd);
  };
  return (
    <div className={s.addLine}>
      <Plus size={14} aria-hidden />
      <input
        ref={ref}
        aria-label={label}
        placeholder={placeholder}
        value={typed}
        maxLength={LONGEST}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={add}
      />
    </div>
  );
}

/** One after the other, so that they lie as they were copied. */
async function addInTurn(lines: readonly string[], add: (line: string) => Promise<unknown>) {
  for (const line of lines) await add(line);
}

/** Without the bullet or box it had where it was copied. */
const bare = (line: string): string =>
  line
    .replace(/^\s*(?:[-*+•]|\d+[.)])?\s*(?:\[[ xX]?\])?\s*/, '')
    .trim()
    .slice(0, LONGEST);
