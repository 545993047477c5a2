/** What all screens of a project share: its name and the ways to look at it. */
import { useLingui } from '@lingui/react/macro';
import { Link, Outlet, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useProjectByKey } from '../data/hooks.ts';
import type { Project } from '../data/rows.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { useGo } from './go.ts';
import { useCommands } from './keys.ts';
import s from './shell.module.css';
import { Top } from './top.tsx';

const SIGHTS = [
  'board',
  'list',
  'calendar',
  'timeline',
  'forecast',
  'risks',
  'suggestions',
  'hours',
  'activity',
  'settings',
] as const;
type Sight = (typeof SIGHTS)[number];

export function ProjectLayout() {
  const { key = '' } = useParams({ strict: false });
  const project = useProjectByKey(key);
  return project ? <ProjectSights project={project} /> : <NoSuchProject />;
}

function ProjectSights({ project }: { project: Project }) {
  const names = useSightNames();
  const { t } = useLingui();
  const navigate = useNavigate();
  const params = { key: project.key };
  const KEYS: Partial<Record<Sight, string>> = {
    board: 'G B',
    list: 'G L',
    calendar: 'G C',
    timeline: 'G T',
    forecast: 'G F',
    suggestions: 'G S',
    risks: 'G R',
    activity: 'G A',
  };
  useCommands(
    SIGHTS.map((sight) => ({
      id: `go.${sight}`,
      title: `${project.name}: ${names[sight]}`,
      group: t`Go to`,
      run: () => void navigate({ to: `/p/$key/${sight}`, params }),
      ...(KEYS[sight] ? { keys: KEYS[sight] } : {}),
    })),
    [project.key, project.name],
  );
  return (
    <>
      <Top title={project.name}>
        <Sights project={project} names={names} />
      </Top>
      <Outlet />
    </>
  );
}

/** On a phone they do not fit side by side: the one that is shown is scrolled to. */
function Sights({ project, names }: { project: Project; names: Record<Sight, string> }) {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each address has another active link
  useEffect(() => {
    nav.current?.querySelector('[data-status="active"]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <nav ref={nav} className={s.sights} aria-label={t`Ways to look at ${project.name}`}>
      {SIGHTS.map((sight) => (
        <Link key={sight} to={`/p/$key/${sight}`} params={{ key: project.key }} className={s.sight}>
          {names[sight]}
        </Link>
      ))}
    </nav>
  );
}

function useSightNames(): Record<Sight, string> {
  const { t } = useLingui();
  return {
    board: t`Board`,
    list: t`List`,
    calendar: t`Calendar`,
    timeline: t`Timeline`,
    forecast: t`Forecast`,
    suggestions: t`Suggestions`,
    risks: t`Risks`,
    hours: t`Hours`,
    activity: t`Activity`,
    settings: t`Settings`,
  };
}

function NoSuchProject() {
  const { t } = useLingui();
  const go = useGo();
  return (
    <>
      <Top title={t`No such project`} />
      <EmptyState picture="search" action={<Button onPress={() => go('/my-work')}>{t`Go to My work`}</Button>}>
        {t`There is no project with this key, or you have not been let in. Ask its lead to let you in.`}
      </EmptyState>
    </>
  );
}
