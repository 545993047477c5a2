/** An import on its way, and how it ended. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { cancelImport } from '../data/commands.ts';
import { useProject } from '../data/hooks.ts';
import type { Import } from '../data/rows.ts';
import { act } from '../shell/act.ts';
import { boardOf, useGo } from '../shell/go.ts';
import { say } from '../shell/live.tsx';
import { Banner } from '../ui/banner.tsx';
import { ProgressBar } from '../ui/bars.tsx';
import { Button } from '../ui/button.tsx';
import { timeLeftInWords } from '../ui/time-left.ts';
import s from './import.module.css';
import { LossReport } from './LossReport.tsx';
import { isOfHours } from './sources.ts';

interface RunningProps {
  file: Import;
  onRead: (read: Import) => void;
}

export function Running({ file, onRead }: RunningProps) {
  const { t } = useLingui();
  const hint = useTimeLeft(file);
  const [isStopping, setStopping] = useState(false);
  const stop = async () => {
    setStopping(true);
    const read = await act(cancelImport(file.id));
    if (read) onRead(read);
    setStopping(false);
  };
  return (
    <section className={s.step} aria-labelledby="running">
      <h2 id="running">{t`Bringing in ${file.name}`}</h2>
      <ProgressBar label={isOfHours(file) ? t`Entries` : t`Tasks`} done={file.done} total={file.total} hint={hint} />
      <div className={s.line}>
        <p className={s.quiet}>
          <Trans>It goes on by itself: leave this page, or close it, and come back when you like.</Trans>
        </p>
        <Button isPending={isStopping} onPress={() => void stop()}>{t`Stop and take back`}</Button>
      </div>
    </section>
  );
}

/** At the pace since one looks. */
function useTimeLeft({ done, total }: Import): string {
  const start = useRef({ began: Date.now(), from: done });
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return timeLeftInWords({ ...start.current, now, done, total });
}

export function Done({ file, onAgain }: { file: Import; onAgain: () => void }) {
  const { t } = useLingui();
  const go = useGo();
  const project = useProject(file.project_id);
  const name = project?.name ?? file.name;
  const ofHours = isOfHours(file);
  const count = ofHours
    ? plural(file.counts['time entries'] ?? 0, { one: 'One entry is in now.', other: '# entries are in now.' })
    : plural(file.counts.cards ?? 0, { one: `One task is in ${name} now.`, other: `# tasks are in ${name} now.` });
  useEffect(() => say(count), [count]);
  return (
    <>
      <Banner
        tone="ok"
        action={
          ofHours ? (
            <Button tone="primary" size="small" onPress={() => go('/timesheet')}>{t`Open the timesheet`}</Button>
          ) : (
            project && (
              <Button tone="primary" size="small" onPress={() => go(boardOf(project.key))}>{t`Open the board`}</Button>
            )
          )
        }
      >
        {t`${count} Nobody was notified.`}
      </Banner>
      <section className={s.step} aria-labelledby="report">
        <h2 id="report">
          <Trans>What came in, and what did not</Trans>
        </h2>
        {file.report && <LossReport report={file.report} isOver />}
      </section>
      <footer className={s.foot}>
        <Button onPress={onAgain}>{t`Bring in another file`}</Button>
      </footer>
    </>
  );
}

export function Ended({ file, onAgain }: { file: Import; onAgain: () => void }) {
  const { t } = useLingui();
  const isFailed = file.state === 'failed';
  return (
    <>
      <Banner tone={isFailed ? 'bad' : 'info'}>
        {isFailed ? file.problem : t`This import was stopped, and what had come in was taken back.`}
      </Banner>
      <footer className={s.foot}>
        <Button tone="primary" onPress={onAgain}>{t`Choose the file again`}</Button>
      </footer>
    </>
  );
}
