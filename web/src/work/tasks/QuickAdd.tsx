/** A line that becomes a task: Enter adds it and waits for the next, several pasted lines become several tasks. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { addTask } from '../../data/commands.ts';
import { usePerson } from '../../data/hooks.ts';
import { act } from '../../shell/act.ts';
import { say } from '../../shell/live.tsx';
import { dayInWords } from '../../ui/dates.ts';
import { formatEffort } from '../../ui/effort.ts';
import { priorityInWords } from '../../ui/priority-icon.tsx';
import { type Preset, readLine, readPasted, type Wish, withPreset } from './adding.ts';
import { type Here, useHere } from './here.tsx';
import { changeAll } from './many.ts';
import s from './quick-add.module.css';

interface QuickAddProps {
  preset: Preset;
  /** Where the tasks go, read aloud: "Doing". */
  place: string;
  onClose: () => void;
}

export function QuickAdd({ preset, place, onClose }: QuickAddProps) {
  const { t } = useLingui();
  const here = useHere();
  const [line, setLine] = useState('');
  const wish = line.trim() ? readLine(line, here) : null;
  const add = () => {
    if (!wish?.title) return;
    setLine('');
    say(t`Added to ${place}: ${wish.title}`);
    void act(addTask({ project: here.project.id, ...withPreset(wish, preset) })).then((answer) => {
      if (!answer) setLine((now) => now || line); // refused: what was typed comes back, unless there is more by now
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') add();
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\n\t]/.test(text.trim())) return;
    event.preventDefault();
    addPasted(text, here, preset);
  };
  return (
    <div className={s.adding}>
      <input
        // biome-ignore lint/a11y/noAutofocus: it appears because the person asked to type here
        autoFocus
        className={s.line}
        aria-label={t`New task in ${place}`}
        placeholder={t`Title @who #label !high fri 3h`}
        value={line}
        onChange={(event) => setLine(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => !line.trim() && onClose()}
        enterKeyHint="done"
        autoComplete="off"
      />
      {wish && <Understood wish={wish} />}
    </div>
  );
}

function addPasted(text: string, here: Here, preset: Preset) {
  const wishes = readPasted(text, here).map((wish) => withPreset(wish, preset));
  const add = (wish: Wish) => addTask({ project: here.project.id, ...wish });
  void changeAll(wishes, add, (count) => plural(count, { one: '# task added', other: '# tasks added' }));
}

/** What was read out of the line, so that nobody has to guess. */
function Understood({ wish }: { wish: Wish }) {
  const { labels, today } = useHere();
  const person = usePerson(wish.assignee);
  const words = [
    person?.name,
    ...(wish.labels ?? []).map((id) => labels.find((label) => label.id === id)?.name),
    wish.priority ? priorityInWords(wish.priority) : null,
    wish.due ? dayInWords(wish.due, today) : null,
    wish.effort ? formatEffort(wish.effort) : null,
  ].filter(Boolean);
  return words.length ? <p className={s.understood}>{words.join(' · ')}</p> : null;
}
