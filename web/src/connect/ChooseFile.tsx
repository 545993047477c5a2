/** Choosing a file: dropped, or picked; while it is on its way one sees how far, and can stop. */
import { Trans, useLingui } from '@lingui/react/macro';
import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { readImport } from '../data/commands.ts';
import type { Import } from '../data/rows.ts';
import { problemOf } from '../shell/act.ts';
import { Banner } from '../ui/banner.tsx';
import { ProgressBar } from '../ui/bars.tsx';
import { Button } from '../ui/button.tsx';
import { Picture } from '../ui/pictures.tsx';
import s from './import.module.css';
import { headOf, type Source, sourceOf } from './sources.ts';

export function ChooseFile({ onRead }: { onRead: (read: Import) => void }) {
  const { t } = useLingui();
  const way = useBringing(onRead);
  if (way.share !== null) return <OnItsWay name={way.name} share={way.share} onStop={way.stop} />;
  return (
    <section className={s.choose} aria-label={t`Choose a file`}>
      {way.problem && <Banner tone="bad">{way.problem}</Banner>}
      <DropZone onFile={way.bring} />
      <dl className={s.sources}>
        <dt>
          <Trans>From Trello</Trans>
        </dt>
        <dd>
          <Trans>Open the board’s menu, then Print, export and share, then Export as JSON.</Trans>
        </dd>
        <dt>
          <Trans>From a sheet or another tool</Trans>
        </dt>
        <dd>
          <Trans>
            Save it as CSV, with the names of the columns in the first line. Exports of Jira are recognised.
          </Trans>
        </dd>
        <dt>
          <Trans>Hours from Toggl, Harvest or Clockify</Trans>
        </dt>
        <dd>
          <Trans>Open the detailed report there and download it as CSV: people, projects and tasks come along.</Trans>
        </dd>
      </dl>
    </section>
  );
}

function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useLingui();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <fieldset
      className={s.drop}
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Picture name="import" />
      <p>{t`Bring a board along: its columns, tasks, labels, people, checklists and comments.`}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.csv,.tsv,.txt,application/json,text/csv"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
      <Button tone="primary" icon={<FileUp />} onPress={() => input.current?.click()}>{t`Choose a file`}</Button>
      <p className={s.quiet}>{t`or drop it here. Nothing comes in before you have seen what it holds.`}</p>
    </fieldset>
  );
}

function OnItsWay({ name, share, onStop }: { name: string; share: number; onStop: () => void }) {
  const { t } = useLingui();
  const percent = Math.round(share * 100);
  return (
    <section className={s.way} aria-label={t`On its way`}>
      <ProgressBar label={share < 1 ? t`Bringing ${name}` : t`Reading ${name}`} done={percent} total={100} />
      <Button onPress={onStop}>{t`Stop`}</Button>
    </section>
  );
}

interface Way {
  /** How much has arrived, 0 to 1; null when nothing is on its way. */
  share: number | null;
  name: string;
  problem: string | null;
  bring: (file: File) => void;
  stop: () => void;
}

function useBringing(onRead: (read: Import) => void): Way {
  const { t } = useLingui();
  const [share, setShare] = useState<number | null>(null);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const stop = useRef(() => {});
  const start = async (source: Source, file: File) => {
    setShare(0);
    setName(file.name);
    setProblem(null);
    const { answer, stop: abort } = readImport(source, file, setShare);
    stop.current = abort;
    try {
      const read = await answer;
      if (read) onRead(read);
    } catch (error) {
      setProblem(`${file.name}: ${problemOf(error)}`);
    }
    setShare(null);
  };
  const bring = async (file: File) => {
    const source = sourceOf(file.name, await headOf(file));
    if (source) await start(source, file);
    else setProblem(t`${file.name} is neither JSON nor CSV. Export the board as JSON, or save the sheet as CSV.`);
  };
  return { share, name, problem, bring: (file) => void bring(file), stop: () => stop.current() };
}
