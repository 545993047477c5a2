/** What happened, newest first: who did what when, with the way back where there is one. */
import { useLingui } from '@lingui/react/macro';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { useActivity } from '../data/fetched.ts';
import { usePerson } from '../data/hooks.ts';
import type { LoggedChange } from '../data/read.ts';
import { takeBack } from '../shell/act.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState, ErrorState } from '../ui/empty.tsx';
import { byDay } from './days.ts';
import { Moment } from './Moment.tsx';
import { afterName } from './sentence.ts';
import s from './talk.module.css';

interface ChangeListProps {
  activity: ReturnType<typeof useActivity>;
  /** With a heading for each day, where the list is the whole screen. */
  hasDays?: boolean;
}

export function ChangeList({ activity, hasDays = false }: ChangeListProps) {
  const { t } = useLingui();
  const { changes, loading, problem } = activity;
  if (problem !== null && !changes.length) {
    return <ErrorState>{problem || t`The activity could not be loaded. Check your connection.`}</ErrorState>;
  }
  if (!changes.length)
    return loading ? null : <EmptyState picture="talk">{t`What happens here is kept here.`}</EmptyState>;
  return (
    <>
      {hasDays ? <Days changes={changes} /> : <Changes changes={changes} />}
      {activity.hasMore && <Older more={activity.more} />}
    </>
  );
}

function Days({ changes }: { changes: readonly LoggedChange[] }) {
  return byDay(changes).map(({ day, title, changes: ofDay }) => (
    <section key={day} aria-label={title}>
      <h2 className={s.day}>{title}</h2>
      <Changes changes={ofDay} isOfDay />
    </section>
  ));
}

function Changes({ changes, isOfDay = false }: { changes: readonly LoggedChange[]; isOfDay?: boolean }) {
  return (
    <ol className={s.changes}>
      {changes.map((change) => (
        <OneChange key={change.seq} change={change} isOfDay={isOfDay} />
      ))}
    </ol>
  );
}

function OneChange({ change, isOfDay }: { change: LoggedChange; isOfDay: boolean }) {
  const { t } = useLingui();
  const by = usePerson(change.by_id);
  return (
    <li className={s.change} data-undo={change.undoes !== null || undefined}>
      <Avatar person={by} />
      <span className={s.says}>
        <strong>{by?.name}</strong> {afterName(change.says, by?.name)} <Moment at={change.at} isOfDay={isOfDay} />
      </span>
      {change.undoable && (
        <Button
          size="small"
          tone="ghost"
          className={s.undo!}
          icon={<Undo2 />}
          aria-label={t`Undo: ${change.says}`}
          onPress={() => void takeBack(change.seq)}
        >
          {t`Undo`}
        </Button>
      )}
    </li>
  );
}

function Older({ more }: { more: () => Promise<void> }) {
  const { t } = useLingui();
  const [isBusy, setBusy] = useState(false);
  const load = async () => {
    setBusy(true);
    await more().finally(() => setBusy(false));
  };
  return (
    <div className={s.older}>
      <Button isPending={isBusy} onPress={() => void load()}>
        {t`Load older`}
      </Button>
    </div>
  );
}
