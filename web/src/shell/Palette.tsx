/** Ctrl/Cmd-K: everything by name. It stays mounted, so that it opens within a frame. */
import { useLingui } from '@lingui/react/macro';
import { CornerDownRight, Search } from 'lucide-react';
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import { useRow } from '../data/hooks.ts';
import type { Id } from '../data/rows.ts';
import { useSignal } from '../data/signal.ts';
import { Marked } from '../search/Marked.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { hueStyle } from '../ui/hue.ts';
import { Kbd } from '../ui/kbd.tsx';
import { StatusIcon } from '../ui/status-icon.tsx';
import { find, type Hit } from './finder.ts';
import { boardOf, useGo, usePeek } from './go.ts';
import { overlay } from './keys.ts';
import s from './palette.module.css';
import { useServerHits } from './server-hits.ts';

export function Palette() {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = useSignal(overlay) === 'palette';
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const choose = useChoice();
  const local = useMemo(() => (isOpen ? find(typed) : []), [isOpen, typed]);
  const server = useServerHits(isOpen ? typed : '', local);
  const hits = [...local, ...server.hits];

  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);

  const close = () => {
    overlay.set(null);
    setTyped('');
    setAt(0);
  };
  const pick = (hit: Hit | undefined) => {
    if (!hit) return;
    close();
    setTimeout(() => choose(hit)); // once the focus is back where it came from, so that a command may take it
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((at + step + hits.length) % Math.max(1, hits.length));
    else if (event.key === 'Enter') pick(hits[at]);
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      className={s.palette}
      aria-label={t`Search and commands`}
      onClose={close}
      onClick={onVeil(close)}
    >
      <div className={s.frame}>
        <input
          className={s.input}
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls="palette-hits"
          aria-activedescendant={hits[at] ? `hit-${at}` : undefined}
          aria-label={t`Search tasks, people, projects and commands`}
          placeholder={t`Search, or type a command`}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id="palette-hits" role="listbox" aria-label={t`Results`} className={s.hits}>
          {hits.map((hit, index) => (
            <HitLine key={hit.id} hit={hit} index={index} isAt={index === at} onPick={pick} />
          ))}
        </div>
        {typed && !hits.length && !server.isWaiting && (
          <p className={s.none}>{t`Nothing has all of these words. Try fewer of them.`}</p>
        )}
      </div>
    </dialog>
  );
}

/** A click on the dialog itself, not on its frame, is one beside it. */
const onVeil = (close: () => void) => (event: { target: EventTarget; currentTarget: EventTarget }) => {
  if (event.target === event.currentTarget) close();
};

function useChoice() {
  const go = useGo();
  const { open } = usePeek();
  return (hit: Hit) => {
    if (hit.is === 'command') hit.command.run();
    else if (hit.is === 'project') go(boardOf(hit.project.key));
    else if (hit.is === 'person') go(`/people/${hit.person.id}`);
    else if (hit.is === 'search') go(`/search?q=${encodeURIComponent(hit.words)}`);
    else open(hit.taskKey);
  };
}

interface HitLineProps {
  hit: Hit;
  index: number;
  isAt: boolean;
  onPick: (hit: Hit) => void;
}

function HitLine({ hit, index, isAt, onPick }: HitLineProps) {
  return (
    <div id={`hit-${index}`} role="option" aria-selected={isAt} className={s.hit} onClick={() => onPick(hit)}>
      <HitPicture hit={hit} />
      {(hit.is === 'task' || hit.is === 'found') && <span className={s.key}>{hit.taskKey}</span>}
      <span className={hit.is === 'found' ? s.found : 'clip'}>
        <span className="clip">{hit.title}</span>
        {hit.is === 'found' && hit.found.piece && (
          <span className={s.piece}>
            <Marked text={hit.found.piece.text} marks={hit.found.piece.marks} />
          </span>
        )}
      </span>
      {hit.is === 'command' && hit.command.keys && (
        <span className={s.keys}>
          <Kbd keys={hit.command.keys.split('|')[0]!} />
        </span>
      )}
    </div>
  );
}

const HitPicture = memo(({ hit }: { hit: Hit }) => {
  if (hit.is === 'task') return <TaskStatus status={hit.task.status_id} />;
  if (hit.is === 'found') return <TaskStatus status={hit.found.status_id} />;
  if (hit.is === 'search') return <Search size={15} aria-hidden />;
  if (hit.is === 'person') return <Avatar person={hit.person} size={20} />;
  if (hit.is === 'project') return <span className={s.dot} style={hueStyle(hit.project.hue)} aria-hidden />;
  return <CornerDownRight size={15} aria-hidden />;
});

function TaskStatus({ status }: { status: Id }) {
  const row = useRow('status', status);
  return <StatusIcon category={row?.category ?? 'todo'} />;
}
