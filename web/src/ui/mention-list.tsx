/** The people who fit what is typed after `@`, under the caret. */
import { t } from '@lingui/core/macro';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { Avatar } from './avatar.tsx';
import s from './markdown-editor.module.css';
import type { Writing } from './writing.ts';

export function MentionList({
  id,
  area,
  writing,
}: {
  id: string;
  area: RefObject<HTMLTextAreaElement | null>;
  writing: Writing;
}) {
  const list = useRef<HTMLDivElement>(null);
  const { hits, active, mentionStart } = writing;
  useLayoutEffect(() => {
    if (!area.current || !list.current || mentionStart === null) return;
    const { left, top } = caretAt(area.current, mentionStart);
    const room = area.current.offsetWidth - list.current.offsetWidth;
    list.current.style.left = `${Math.max(0, Math.min(left, room))}px`;
    list.current.style.top = `${top + 4}px`;
  });
  if (!hits.length) return null;
  return (
    <div ref={list} id={`${id}-people`} className={s.people} role="listbox" aria-label={t`People to mention`}>
      {hits.map((person) => (
        <div
          key={person.id}
          id={`${id}-${person.id}`}
          className={s.person}
          role="option"
          tabIndex={-1}
          aria-selected={person === active}
          onPointerMove={() => writing.point(person)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => writing.mention(person)}
        >
          <Avatar person={person} />
          {person.name}
        </div>
      ))}
    </div>
  );
}

const COPIED = ['font', 'letterSpacing', 'padding', 'border', 'lineHeight', 'fontFeatureSettings'] as const;

/** Where the letter at `index` stands in the field, one line lower: measured on an unseen copy of the text before it. */
function caretAt(area: HTMLTextAreaElement, index: number): { left: number; top: number } {
  const copy = document.createElement('div');
  const style = getComputedStyle(area);
  for (const name of COPIED) copy.style[name] = style[name];
  Object.assign(copy.style, {
    position: 'absolute',
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
    boxSizing: 'border-box',
    width: `${area.offsetWidth}px`,
  });
  copy.textContent = area.value.slice(0, index);
  const mark = document.createElement('span');
  mark.textContent = '@';
  copy.append(mark);
  area.parentElement?.append(copy);
  const place = { left: mark.offsetLeft, top: mark.offsetTop + mark.offsetHeight - area.scrollTop };
  copy.remove();
  return place;
}
