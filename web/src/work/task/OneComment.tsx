/** One comment: who said it when, and for its author the way to say it otherwise or take it back. */
import { useLingui } from '@lingui/react/macro';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { editComment, removeComment } from '../../data/commands.ts';
import { isDraft } from '../../data/drafts.ts';
import { usePerson } from '../../data/hooks.ts';
import type { Comment } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Moment } from '../../talk/Moment.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { Markdown } from '../../ui/markdown-view.tsx';
import { useHere } from '../tasks/here.tsx';
import s from './comments.module.css';
import { ServerText } from './ServerText.tsx';

interface OneCommentProps {
  comment: Comment;
  isMine: boolean;
  isFixed: boolean;
}

export function OneComment({ comment, isMine, isFixed }: OneCommentProps) {
  const { t } = useLingui();
  const { leads } = useHere();
  const author = usePerson(comment.author_id);
  const [isEditing, setEditing] = useState(false);
  const mayChange = !isFixed && !isDraft(comment) && (isMine || leads);
  return (
    <li className={s.comment}>
      <Avatar person={author} size={24} />
      <div className={s.said}>
        <header className={s.saidBy}>
          <strong>{author?.name}</strong>
          <Moment at={comment.said_at} />
          {comment.edited_at && <span title={comment.edited_at}>{t`edited`}</span>}
          {mayChange && !isEditing && (
            <CommentTools comment={comment} isMine={isMine} onEdit={() => setEditing(true)} />
          )}
        </header>
        {isEditing ? <Editing comment={comment} onDone={() => setEditing(false)} /> : <Words comment={comment} />}
      </div>
    </li>
  );
}

/** The server's text; until it is there, ours. */
function Words({ comment: { html, body } }: { comment: Comment }) {
  return html ? <ServerText html={html} /> : <Markdown>{body}</Markdown>;
}

function CommentTools({ comment, isMine, onEdit }: { comment: Comment; isMine: boolean; onEdit: () => void }) {
  const { t } = useLingui();
  return (
    <span className={s.commentTools}>
      {isMine && <IconButton size="small" label={t`Edit this comment`} icon={<Pencil />} onPress={onEdit} />}
      <IconButton
        size="small"
        label={t`Remove this comment`}
        icon={<Trash2 />}
        onPress={() => void act(removeComment(comment.id), t`Comment removed`)}
      />
    </span>
  );
}

function Editing({ comment, onDone }: { comment: Comment; onDone: () => void }) {
  const { t } = useLingui();
  const { people } = useHere();
  const [text, setText] = useState(comment.body);
  const save = async () => {
    if (!text.trim() || text === comment.body || (await act(editComment(comment.id, text.trim())))) onDone();
  };
  return (
    <MarkdownEditor
      label={t`Comment`}
      value={text}
      onChange={setText}
      people={people}
      rows={2}
      autoFocus
      onSubmit={() => void save()}
      onCancel={onDone}
      actions={
        <>
          <Button size="small" onPress={onDone}>{t`Cancel`}</Button>
          <Button size="small" tone="primary" keys="Mod+Enter" onPress={() => void save()}>
            {t`Save`}
          </Button>
        </>
      }
    />
  );
}
