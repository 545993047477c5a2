/** What people say about a task, oldest first, and the field to say something. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { comment } from '../../data/commands.ts';
import { useComments, useMyId } from '../../data/hooks.ts';
import type { Id, Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { useHere } from '../tasks/here.tsx';
import c from './comments.module.css';
import { OneComment } from './OneComment.tsx';
import s from './task.module.css';

/** What was begun and not said, by task. */
const begun = new Map<Id, string>();

export function Comments({ task, isFixed }: { task: Task; isFixed: boolean }) {
  const { t } = useLingui();
  const me = useMyId();
  const comments = useComments(task.id);
  return (
    <>
      {comments.length === 0 && isFixed && <p className={s.quiet}>{t`Nobody has said anything yet.`}</p>}
      <ol className={c.comments}>
        {comments.map((each) => (
          <OneComment key={each.id} comment={each} isMine={each.author_id === me} isFixed={isFixed} />
        ))}
      </ol>
      {!isFixed && <Saying key={task.id} task={task.id} />}
    </>
  );
}

function Saying({ task }: { task: Id }) {
  const { t } = useLingui();
  const { people } = useHere();
  const [text, setText] = useState(() => begun.get(task) ?? '');
  const write = (markdown: string) => {
    if (markdown) begun.set(task, markdown);
    else begun.delete(task);
    setText(markdown);
  };
  const say = async () => {
    const body = text.trim();
    if (!body) return;
    write('');
    if (!(await act(comment(task, body)))) write(body);
  };
  return (
    <MarkdownEditor
      label={t`Comment`}
      value={text}
      onChange={write}
      people={people}
      rows={2}
      placeholder={t`Say something; @ calls somebody`}
      onSubmit={() => void say()}
      actions={
        <Button size="small" tone="primary" keys="Mod+Enter" isDisabled={!text.trim()} onPress={() => void say()}>
          {t`Comment`}
        </Button>
      }
    />
  );
}
