/** Files and links of a task. */
import { useLingui } from '@lingui/react/macro';
import { Link2, Upload as UploadIcon } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { addLink } from '../../data/commands.ts';
import { useAttachments } from '../../data/hooks.ts';
import type { Id, Task } from '../../data/rows.ts';
import { useAttempt } from '../../people/attempt.ts';
import { Banner } from '../../ui/banner.tsx';
import { ProgressBar } from '../../ui/bars.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Popover } from '../../ui/popover.tsx';
import { FileLine } from './FileLine.tsx';
import f from './files.module.css';
import { Section } from './Section.tsx';
import s from './task.module.css';
import type { Upload, Uploads } from './uploading.ts';

interface FilesProps {
  task: Task;
  uploads: Uploads;
  isFixed: boolean;
}

export function Files({ task, uploads, isFixed }: FilesProps) {
  const { t } = useLingui();
  const attachments = useAttachments(task.id);
  if (isFixed && !attachments.length) return null;
  const tools = !isFixed && (
    <>
      <AddFile onFiles={uploads.bring} />
      <AddLink task={task.id} />
    </>
  );
  const isBare = !attachments.length && !uploads.running.length;
  return (
    <Section title={t`Files`} count={attachments.length || undefined} tools={tools}>
      {isBare && <p className={s.quiet}>{t`Drop or paste files anywhere on this task.`}</p>}
      <ul className={f.files}>
        {attachments.map((attachment) => (
          <FileLine key={attachment.id} attachment={attachment} isFixed={isFixed} />
        ))}
      </ul>
      {uploads.running.map((upload) => (
        <OnItsWay key={upload.id} upload={upload} />
      ))}
    </Section>
  );
}

function OnItsWay({ upload: { name, share, problem, drop } }: { upload: Upload }) {
  const { t } = useLingui();
  if (problem) {
    return (
      <Banner tone="bad" onClose={drop}>
        {name}: {problem}
      </Banner>
    );
  }
  return (
    <div className={f.onItsWay}>
      <ProgressBar label={name} done={Math.round(share * 100)} total={100} />
      <Button size="small" onPress={drop}>{t`Stop`}</Button>
    </div>
  );
}

function AddFile({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        tone="ghost"
        icon={<UploadIcon />}
        aria-label={t`Attach files`}
        onPress={() => input.current?.click()}
      >
        {t`File`}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}

function AddLink({ task }: { task: Id }) {
  const { t } = useLingui();
  return (
    <Popover
      label={t`Attach a link`}
      placement="bottom end"
      trigger={
        <Button size="small" tone="ghost" icon={<Link2 />} aria-label={t`Attach a link`}>
          {t`Link`}
        </Button>
      }
    >
      {(close) => <LinkForm task={task} onDone={close} />}
    </Popover>
  );
}

function LinkForm({ task, onDone }: { task: Id; onDone: () => void }) {
  const { t } = useLingui();
  const { isBusy, attempt, wrong, elsewhere } = useAttempt();
  const [url, setUrl] = useState('');
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const address = /^[a-z][a-z+.-]*:/i.test(url.trim()) ? url.trim() : `https://${url.trim()}`;
    if (await attempt(() => addLink(task, name.trim() || hostOf(address), address))) onDone();
  };
  return (
    <form className={f.linkForm} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t`Address`}
        value={url}
        onChange={setUrl}
        placeholder="https://"
        error={wrong('url') ?? elsewhere('url', 'name')}
        autoFocus
      />
      <TextField label={t`What it is called`} value={name} onChange={setName} error={wrong('name')} />
      <Button type="submit" tone="primary" isPending={isBusy} isDisabled={!url.trim()}>
        {t`Attach`}
      </Button>
    </form>
  );
}

function hostOf(address: string): string {
  try {
    return new URL(address).host.replace(/^www\./, '') || address;
  } catch {
    return address;
  }
}
