/** Writing: a plain text field that knows markdown, with a toolbar, `@` for people and a preview. */
import { t } from '@lingui/core/macro';
import { type ReactNode, useId, useRef, useState } from 'react';
import { Segments } from './choice.tsx';
import { cx } from './classes.ts';
import s from './markdown-editor.module.css';
import { Markdown } from './markdown-view.tsx';
import { MentionList } from './mention-list.tsx';
import type { PersonChoice } from './picker/people.tsx';
import { Toolbar } from './toolbar.tsx';
import { useWriting } from './writing.ts';

export interface MarkdownEditorProps {
  label: string;
  /** Markdown with `@[Name](person:<id>)`. */
  value: string;
  onChange: (markdown: string) => void;
  /** Who can be mentioned. */
  people: readonly PersonChoice[];
  placeholder?: string;
  /** Ctrl or Cmd with Enter. */
  onSubmit?: () => void;
  /** Escape. */
  onCancel?: () => void;
  /** Buttons at the foot: "Comment", "Save". */
  actions?: ReactNode;
  rows?: number;
  autoFocus?: boolean;
  isDisabled?: boolean;
}

type Side = 'write' | 'preview';

export function MarkdownEditor(props: MarkdownEditorProps) {
  const { label, value, people, placeholder, actions, rows = 4, autoFocus, isDisabled } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const [side, setSide] = useState<Side>('write');
  const id = useId();
  const writing = useWriting(area, props, rows);
  const sides = [
    { id: 'write' as const, label: t`Write` },
    { id: 'preview' as const, label: t`Preview` },
  ];
  return (
    <div className={cx(s.editor, isDisabled && s.off)}>
      <div className={s.bar}>
        <Segments label={t`Write or preview`} value={side} choices={sides} onChange={setSide} />
        {side === 'write' && <Toolbar onEdit={writing.edit} isDisabled={isDisabled ?? false} />}
      </div>
      <div className={s.page}>
        <textarea
          ref={area}
          className={s.area}
          aria-label={label}
          aria-autocomplete="list"
          aria-controls={writing.hits.length ? `${id}-people` : undefined}
          aria-activedescendant={writing.active ? `${id}-${writing.active.id}` : undefined}
          hidden={side === 'preview'}
          rows={rows}
          value={writing.draft}
          placeholder={placeholder}
          // biome-ignore lint/a11y/noAutofocus: opened by the person's own act, to write at once
          autoFocus={autoFocus}
          disabled={isDisabled}
          onChange={(event) => writing.write(event.target.value)}
          onSelect={writing.lookForMention}
          onBlur={writing.forget}
          onKeyDown={writing.onKeyDown}
        />
        <MentionList id={id} area={area} writing={writing} />
        {side === 'preview' && (
          <div className={s.preview}>
            {value.trim() ? <Markdown>{value}</Markdown> : <p className={s.blank}>{t`Nothing written yet.`}</p>}
          </div>
        )}
      </div>
      {actions && <div className={s.foot}>{actions}</div>}
      {people.length > 0 && side === 'write' && <span className="unseen">{t`Type @ to mention someone.`}</span>}
    </div>
  );
}
