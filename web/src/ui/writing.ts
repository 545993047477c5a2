/** The state of a text being written: its draft, who is being mentioned, and what keys do. */
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { grow } from './field.tsx';
import { continueList, makeLink, mentionAt, type Selection, toggleMark } from './markdown-edit.ts';
import type { MarkdownEditorProps } from './markdown-editor.tsx';
import { draftOf, markdownOf, type Named } from './mentions.ts';
import { fitting } from './picker/options.ts';

const MOST_ROWS = 24;
const MOST_HITS = 6;

export type Edit = (selection: Selection) => Selection | null;

export interface Writing {
  draft: string;
  hits: readonly Named[];
  active: Named | null;
  /** Where the `@` stands in the draft. */
  mentionStart: number | null;
  write: (draft: string) => void;
  edit: (change: Edit) => void;
  mention: (person: Named) => void;
  point: (person: Named) => void;
  lookForMention: () => void;
  forget: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

type Props = Pick<MarkdownEditorProps, 'value' | 'onChange' | 'people' | 'onSubmit' | 'onCancel'>;

export function useWriting(area: RefObject<HTMLTextAreaElement | null>, props: Props, rows: number): Writing {
  const { draft, write, know } = useDraft(props);
  const [mention, setMention] = useState<{ start: number; query: string } | null>(null);
  const [at, setAt] = useState(0);
  const hits = mention ? peopleFitting(props.people, mention.query) : [];
  const active = hits[Math.min(at, hits.length - 1)] ?? null;

  useLayoutEffect(() => {
    if (area.current && draft !== undefined) grow(area.current, Math.max(rows, MOST_ROWS));
  }, [area, draft, rows]);

  const lookForMention = () => {
    const field = area.current;
    const found =
      field && field.selectionStart === field.selectionEnd ? mentionAt(field.value, field.selectionStart) : null;
    if (found?.start !== mention?.start || found?.query !== mention?.query) setAt(0);
    setMention(found);
  };
  const edit = (change: Edit) => {
    const field = area.current;
    const next = field && change({ text: field.value, start: field.selectionStart, end: field.selectionEnd });
    if (next) replaceText(field, next);
  };
  const choose = (person: Named) => {
    const start = mention?.start ?? 0;
    know(person);
    setMention(null);
    edit(({ text, end }) => {
      const added = `@${person.name} `;
      return {
        text: text.slice(0, start) + added + text.slice(end).replace(/^ /, ''),
        start: start + added.length,
        end: start + added.length,
      };
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isTaken = active
      ? mentionKey(
          event.key,
          hits.length,
          at,
          setAt,
          () => choose(active),
          () => setMention(null),
        )
      : writingKey(event, edit, props);
    if (isTaken) event.preventDefault();
    if (isTaken || event.key !== 'Escape') event.stopPropagation();
  };
  return {
    draft,
    hits,
    active,
    mentionStart: mention?.start ?? null,
    write,
    edit,
    mention: choose,
    point: (person) => setAt(hits.indexOf(person)),
    lookForMention,
    forget: () => setMention(null),
    onKeyDown,
  };
}

/** The draft follows the value when it changes from outside, and tells the value when it is written. */
function useDraft({ value, onChange, people }: Props) {
  const [state, setState] = useState(() => draftOf(value));
  const told = useRef(value);
  if (told.current !== value) {
    told.current = value;
    setState(draftOf(value));
  }
  const known = useRef<Named[]>([]);
  const write = (draft: string) => {
    const mentioned = [...known.current, ...state.mentioned, ...people];
    told.current = markdownOf(draft, mentioned);
    setState({ ...state, draft });
    onChange(told.current);
  };
  return { draft: state.draft, write, know: (person: Named) => known.current.unshift(person) };
}

function peopleFitting(people: Props['people'], query: string): Named[] {
  const options = people.map((person) => ({
    id: person.id,
    label: person.name,
    ...(person.keywords && { keywords: person.keywords }),
  }));
  const hits = fitting(options, query)
    .slice(0, MOST_HITS)
    .map((option) => ({ id: option.id, name: option.label }));
  // The whole name is written: the list has nothing more to say.
  return hits.length === 1 && hits[0]?.name === query.trim() && query.endsWith(' ') ? [] : hits;
}

/** Through the browser's own editing where it has it, so that its undo still works. */
function replaceText(field: HTMLTextAreaElement, next: Selection): void {
  const { value } = field;
  let from = 0;
  while (from < value.length && from < next.text.length && value[from] === next.text[from]) from++;
  let tail = 0;
  while (
    tail < value.length - from &&
    tail < next.text.length - from &&
    value[value.length - 1 - tail] === next.text[next.text.length - 1 - tail]
  )
    tail++;
  field.focus();
  field.setSelectionRange(from, value.length - tail);
  const added = next.text.slice(from, next.text.length - tail);
  const isDone = document.execCommand(added ? 'insertText' : 'delete', false, added);
  if (!isDone && value !== next.text) {
    field.setRangeText(added, from, value.length - tail, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(next.start, next.end);
}

function mentionKey(
  key: string,
  count: number,
  at: number,
  go: (at: number) => void,
  take: () => void,
  leave: () => void,
): boolean {
  if (key === 'ArrowDown') go((at + 1) % count);
  else if (key === 'ArrowUp') go((at - 1 + count) % count);
  else if (key === 'Enter' || key === 'Tab') take();
  else if (key === 'Escape') leave();
  else return false;
  return true;
}

function writingKey(event: KeyboardEvent, edit: (change: Edit) => void, { onSubmit, onCancel }: Props): boolean {
  const mod = event.metaKey || event.ctrlKey;
  const field = event.currentTarget as HTMLTextAreaElement;
  const marks: Record<string, Edit> = {
    b: (x) => toggleMark(x, '**'),
    i: (x) => toggleMark(x, '*'),
    e: (x) => toggleMark(x, '`'),
    k: makeLink,
  };
  const mark = mod && !event.shiftKey && !event.altKey ? marks[event.key.toLowerCase()] : undefined;
  if (mod && event.key === 'Enter' && onSubmit) onSubmit();
  else if (event.key === 'Escape' && onCancel) onCancel();
  else if (mark) edit(mark);
  else if (
    event.key === 'Enter' &&
    !event.shiftKey &&
    !mod &&
    continueList({ text: field.value, start: field.selectionStart, end: field.selectionEnd })
  )
    edit(continueList);
  else return false;
  return true;
}
