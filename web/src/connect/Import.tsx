/** Bringing work over from another tool: choose a file, see what it holds, say who is who, and let it come in. */
import { useLingui } from '@lingui/react/macro';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMe, useRow } from '../data/hooks.ts';
import type { Import as File } from '../data/rows.ts';
import { useScreenSearch } from '../shell/go.ts';
import { Top } from '../shell/top.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { Begin } from './Begin.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { Earlier } from './Earlier.tsx';
import s from './import.module.css';
import { Mapping } from './Mapping.tsx';
import { Done, Ended, Running } from './Running.tsx';

export function Import() {
  const { t } = useLingui();
  const isGuest = useMe()?.role === 'guest';
  const [{ file: opened }, setSearch] = useScreenSearch();
  const { file, tell } = useFile(opened);
  const open = (read: File) => {
    tell(read);
    setSearch({ file: read.id }, { replace: false });
  };
  const again = () => setSearch({ file: undefined }, { replace: false });
  if (isGuest) {
    return (
      <>
        <Top title={t`Import`} />
        <EmptyState picture="import">{t`Guests cannot bring in boards. Ask a member of the workspace to do it.`}</EmptyState>
      </>
    );
  }
  return (
    <>
      <Top title={t`Import`} />
      <div className={s.screen}>
        {opened && (
          <Button className={s.back!} tone="ghost" size="small" icon={<ArrowLeft />} onPress={again}>
            {t`All imports`}
          </Button>
        )}
        {!opened && <ChooseFile onRead={open} />}
        {!opened && <Earlier onOpen={(id) => setSearch({ file: id }, { replace: false })} />}
        {opened && !file && (
          <EmptyState picture="search">{t`There is no such import, or it is somebody else’s.`}</EmptyState>
        )}
        {file && <OneFile key={file.id} file={file} onRead={tell} onAgain={again} />}
      </div>
    </>
  );
}

/** The import as it is now: as the stream tells, or as the last answer told if that is newer. */
function useFile(id: string | undefined) {
  const row = useRow('import', id);
  const [told, tell] = useState<File | null>(null);
  const answer = told?.id === id ? told : null;
  return { file: answer && (!row || answer.seq > row.seq) ? answer : id ? row : undefined, tell };
}

interface OneFileProps {
  file: File;
  onRead: (read: File) => void;
  onAgain: () => void;
}

function OneFile({ file, onRead, onAgain }: OneFileProps) {
  useTopAtEachStep(file.state);
  switch (file.state) {
    case 'running':
      return <Running file={file} onRead={onRead} />;
    case 'done':
      return <Done file={file} onAgain={onAgain} />;
    case 'failed':
    case 'cancelled':
      return <Ended file={file} onAgain={onAgain} />;
    default:
      return (
        <>
          <h2 className={s.file}>{file.name}</h2>
          {file.source === 'csv' && <Mapping file={file} onRead={onRead} />}
          {file.state === 'ready' && <Begin file={file} onRead={onRead} />}
        </>
      );
  }
}

function useTopAtEachStep(state: File['state']) {
  const isOver = state !== 'ready' && state !== 'mapping';
  useEffect(() => {
    if (isOver) document.getElementById('screen')?.scrollTo({ top: 0 });
  }, [isOver]);
}
