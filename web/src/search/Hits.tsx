/** What was found: a task a line, with the piece of it that matched. */
import { useLingui } from '@lingui/react/macro';
import { Archive, FileText, MessageSquare, Paperclip, Trash2 } from 'lucide-react';
import { type KeyboardEvent, memo, type MouseEvent } from 'react';
import { usePerson, useProject, useRow } from '../data/hooks.ts';
import type { FoundPlace, FoundTask } from '../data/search.ts';
import { pageOf, usePeek } from '../shell/go.ts';
import { Avatar } from '../ui/avatar.tsx';
import { DueDate } from '../ui/due-date.tsx';
import { hueStyle } from '../ui/hue.ts';
import { StatusIcon } from '../ui/status-icon.tsx';
import { isPlain } from '../work/tasks/PeekLink.tsx';
import { useToday } from '../work/tasks/today.ts';
import { Marked } from './Marked.tsx';
import s from './search.module.css';

export function Hits({ hits }: { hits: readonly FoundTask[] }) {
  const { t } = useLingui();
  const { open } = usePeek();
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, J: 1, j: 1, ArrowUp: -1, K: -1, k: -1 }[event.key];
    if (!step || event.metaKey || event.ctrlKey || event.altKey) return;
    const links = [...event.currentTarget.querySelectorAll('a')];
    links[links.indexOf(document.activeElement as HTMLAnchorElement) + step]?.focus();
    event.preventDefault();
  };
  if (!hits.length) return null;
  return (
    <ul className={s.hits} aria-label={t`Tasks found`} onKeyDown={walk}>
      {hits.map((hit) => (
        <HitLine key={hit.task_id} hit={hit} onOpen={open} />
      ))}
    </ul>
  );
}

const HitLine = memo(({ hit, onOpen }: { hit: FoundTask; onOpen: (key: string) => void }) => {
  const project = useProject(hit.project_id);
  const status = useRow('status', hit.status_id);
  const person = usePerson(hit.assignee_id);
  const today = useToday();
  const isDone = status?.category === 'done';
  const peek = (event: MouseEvent) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    onOpen(hit.key);
  };
  return (
    <li className={s.hit}>
      <a href={pageOf(hit.key)} onClick={peek} className={s.head}>
        <StatusIcon category={status?.category ?? 'todo'} label={status?.name ?? ''} />
        <span className={s.key}>{hit.key}</span>
        <span className={s.title}>
          <Marked text={hit.title} marks={hit.marks} />
        </span>
      </a>
      {hit.piece && (
        <p className={s.piece}>
          <PlaceIcon place={hit.place} />
          <span>
            <Marked text={hit.piece.text} marks={hit.piece.marks} />
          </span>
        </p>
      )}
      <p className={s.facts}>
        {project && (
          <span className={s.project}>
            <span className={s.dot} style={hueStyle(project.hue)} aria-hidden />
            {project.name}
          </span>
        )}
        <Away away={hit.away} />
        {hit.due && <DueDate due={hit.due} today={today} done={isDone} />}
        {person && <Avatar person={person} size={16} named />}
      </p>
    </li>
  );
});

/** Where the match lies, as a picture with its name. */
function PlaceIcon({ place }: { place: FoundPlace }) {
  const { t } = useLingui();
  if (place === 'comments') return <MessageSquare size={14} role="img" aria-label={t`In a comment`} />;
  if (place === 'files') return <Paperclip size={14} role="img" aria-label={t`A file`} />;
  return <FileText size={14} role="img" aria-label={t`In the description`} />;
}

function Away({ away }: { away: string | null }) {
  const { t } = useLingui();
  if (!away) return null;
  return (
    <span className={s.away}>
      {away === 'archived' ? <Archive size={13} aria-hidden /> : <Trash2 size={13} aria-hidden />}
      {away === 'archived' ? t`Archived` : t`In the trash`}
    </span>
  );
}
