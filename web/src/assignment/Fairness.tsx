/** How planned work is spread, what would even it out, and what a team lacks. By name, never as a ranking. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { loadFairness, type Fairness as Spread } from '../data/fairness.ts';
import { useFetched } from '../data/fetched.ts';
import { useMyId } from '../data/hooks.ts';
import type { Id } from '../data/rows.ts';
import { useScreenSearch } from '../shell/go.ts';
import { Top } from '../shell/top.tsx';
import { EmptyState, ErrorState } from '../ui/empty.tsx';
import { AdviceFor } from './fairness/AdviceFor.tsx';
import s from './fairness/fairness.module.css';
import { Help } from './fairness/Help.tsx';
import { LookedAt } from './fairness/LookedAt.tsx';
import { KindsByName } from './fairness/KindsByName.tsx';
import { daysFrom, Place, useProjectsHere } from './fairness/Place.tsx';
import { SharesByName } from './fairness/SharesByName.tsx';
import { SpreadInWords } from './fairness/SpreadInWords.tsx';

export function Fairness() {
  const { t } = useLingui();
  const [search] = useScreenSearch();
  const { project, projects, leadsSome } = useProjectsHere(search.project);
  return (
    <>
      <Top title={t`Fairness and advice`} />
      {projects.length ? (
        <div className={s.screen}>
          <Place project={project} projects={projects} leadsSome={leadsSome} />
          <Looked project={project} days={daysFrom(search.days)} />
        </div>
      ) : (
        <EmptyState picture="people">
          {t`Once there is a project, this is where you see how its work is spread, and where help is needed.`}
        </EmptyState>
      )}
    </>
  );
}

function Looked({ project, days }: { project: Id | undefined; days: number }) {
  const { t } = useLingui();
  const [tries, setTries] = useState(0);
  const { value, problem } = useFetched((signal) => loadFairness(project, days, signal), `${project} ${days}`, [
    project,
    days,
    tries,
  ]);
  if (problem !== null) {
    return (
      <ErrorState onRetry={() => setTries(tries + 1)}>
        {problem || t`The server cannot be reached. Check your connection and try again.`}
      </ErrorState>
    );
  }
  return value ? <Told spread={value} project={project} /> : null;
}

function Told({ spread, project }: { spread: Spread; project: Id | undefined }) {
  const { t } = useLingui();
  const me = useMyId();
  const { people, whole } = spread;
  if (!people.length && !whole) {
    return (
      <EmptyState picture="people">
        {t`You have no hours that can be planned here, so there is nothing to tell about you.`}
      </EmptyState>
    );
  }
  return (
    <div className={s.parts}>
      <SharesByName people={people} />
      <KindsByName people={people} />
      {whole && people.length > 1 && <SpreadInWords whole={whole} />}
      {whole && <Help envy={whole.envy} project={project} />}
      {whole && <AdviceFor project={project} />}
      {!whole && people.some((each) => each.person_id === me) && (
        <p
          className={s.note}
        >{t`You see your own part, in the same words and numbers as those who lead the project.`}</p>
      )}
      <LookedAt version={spread.version} />
    </div>
  );
}
