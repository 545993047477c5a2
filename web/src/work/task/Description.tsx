/** What the task is about: read as text, written as markdown. */
import { useLingui } from '@lingui/react/macro';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { describeTask } from '../../data/commands.ts';
import type { Fetched } from '../../data/fetched.ts';
import { usePerson } from '../../data/hooks.ts';
import type { TaskText } from '../../data/read.ts';
import type { Id, Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { Markdown } from '../../ui/markdown-view.tsx';
import { useHere } from '../tasks/here.tsx';
import { Section } from './Section.tsx';
import { ServerText } from './ServerText.tsx';
import s from './task.module.css';

/** What was begun and not saved, by task: closing the peek must not lose a text. */
const begun = new Map<Id, string>();

interface DescriptionProps {
  task: Task;
  details: Fetched<TaskText | null>;
  isFixed: boolean;
}

export function Description({ task, details, isFixed }: DescriptionProps) {
  const { t } = useLingui();
  const [isWriting, setWriting] = useState(() => begun.has(task.id));
  const [saved, setSaved] = useState<string | null>(null);
  const text = details.value;
  const isSettled = saved === null || text?.body === saved;
  const body = isSettled ? (text?.body ?? '') : saved;
  const save = (written: string) => {
    setWriting(false);
    setSaved(written);
    void act(describeTask(task.id, written)).then((answer) => {
      if (!answer) reopen(written);
    });
  };
  const reopen = (written: string) => {
    begun.set(task.id, written);
    setSaved(null);
    setWriting(true);
  };
  if (isWriting) {
    return <Writing task={task} text={text} body={body} onSave={save} onCancel={() => setWriting(false)} />;
  }
  if (details.problem) return <Banner tone="warn">{details.problem}</Banner>;
  if (!body && (isFixed || details.loading)) return null;
  const edit = !isFixed && (
    <IconButton size="small" label={t`Edit the description`} icon={<Pencil />} onPress={() => setWriting(true)} />
  );
  return (
    <Section title={t`Description`} tools={body && edit}>
      {body ? (
        isSettled && text ? (
          <ServerText html={text.html} />
        ) : (
          <Markdown>{body}</Markdown>
        )
      ) : (
        <Button tone="ghost" className={s.begin!} onPress={() => setWriting(true)}>
          {t`Write a description…`}
        </Button>
      )}
    </Section>
  );
}

interface WritingProps {
  task: Task;
  text: TaskText | null | undefined;
  body: string;
  onSave: (written: string) => void;
  onCancel: () => void;
}

function Writing({ task, text, body, onSave, onCancel }: WritingProps) {
  const { t } = useLingui();
  const { people } = useHere();
  const [basis] = useState(text?.id);
  const [written, setWritten] = useState(() => begun.get(task.id) ?? body);
  const write = (markdown: string) => {
    begun.set(task.id, markdown);
    setWritten(markdown);
  };
  const leave = (how: () => void) => () => {
    begun.delete(task.id);
    how();
  };
  const save = leave(() => onSave(written));
  return (
    <Section title={t`Description`}>
      {text && text.id !== basis && <Overtaken by={text.by_id} />}
      <MarkdownEditor
        label={t`Description`}
        value={written}
        onChange={write}
        people={people}
        rows={8}
        placeholder={t`Why it matters, what to look out for, where to find things`}
        autoFocus
        onSubmit={save}
        onCancel={leave(onCancel)}
        actions={
          <>
            <Button size="small" onPress={leave(onCancel)}>{t`Cancel`}</Button>
            <Button size="small" tone="primary" keys="Mod+Enter" onPress={save}>
              {t`Save`}
            </Button>
          </>
        }
      />
    </Section>
  );
}

function Overtaken({ by }: { by: Id }) {
  const { t } = useLingui();
  const name = usePerson(by)?.name ?? '';
  return (
    <Banner tone="warn">
      {t`${name} has changed the description while you write. If you save, yours counts; theirs stays in the activity.`}
    </Banner>
  );
}
