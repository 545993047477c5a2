/** One file or link of a task: its picture, its name, who brought it. */
import { useLingui } from '@lingui/react/macro';
import { ExternalLink, File as FileIcon, X } from 'lucide-react';
import { detach } from '../../data/commands.ts';
import { isDraft } from '../../data/drafts.ts';
import { usePerson } from '../../data/hooks.ts';
import { fileAddress } from '../../data/read.ts';
import type { Attachment } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { IconButton } from '../../ui/button.tsx';
import { agoInWords } from '../../ui/dates.ts';
import f from './files.module.css';
import { sizeInWords } from './size.ts';
import s from './task.module.css';

export function FileLine({ attachment, isFixed }: { attachment: Attachment; isFixed: boolean }) {
  const { t } = useLingui();
  const { name, url, file_id, size, added_at } = attachment;
  const by = usePerson(attachment.added_by_id);
  const facts = [size === null ? null : sizeInWords(size), by?.name, agoInWords(added_at)];
  return (
    <li className={f.file}>
      <FilePicture attachment={attachment} />
      <span className={f.fileWords}>
        <a
          href={url ?? (file_id ? fileAddress(file_id) : undefined)}
          {...(url ? { target: '_blank', rel: 'noopener noreferrer nofollow' } : { download: name })}
        >
          {name}
        </a>
        <span className={s.quiet}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
      {!isFixed && !isDraft(attachment) && (
        <IconButton
          size="small"
          label={t`Take off ${name}`}
          icon={<X />}
          onPress={() => void act(detach(attachment.id), t`${name} taken off`)}
        />
      )}
    </li>
  );
}

function FilePicture({ attachment: { url, file_id, media_type } }: { attachment: Attachment }) {
  if (file_id && media_type?.startsWith('image/') && media_type !== 'image/svg+xml') {
    return <img className={f.preview} src={`${fileAddress(file_id)}/preview`} alt="" loading="lazy" />;
  }
  return (
    <span className={f.preview} aria-hidden>
      {url ? <ExternalLink size={15} /> : <FileIcon size={15} />}
    </span>
  );
}
