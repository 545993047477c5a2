/** Where one can go: at the left on a desk, behind a button on a phone. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { CalendarDays, ChartGantt, Clock, House, Inbox, Plus, Scale, Search, Settings, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMe, useProjects, useUnreadCount, useWorkspace } from '../data/hooks.ts';
import type { Project } from '../data/rows.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { hueStyle } from '../ui/hue.ts';
import { Kbd } from '../ui/kbd.tsx';
import { runCommand } from './keys.ts';
import s from './shell.module.css';

export function Sidebar() {
  const { t } = useLingui();
  const unread = useUnreadCount();
  const isInside = useMe()?.role !== 'guest';
  return (
    <nav className={s.sidebar} aria-label={t`Main`}>
      <WorkspaceName />
      <Button className={s.search!} icon={<Search />} onPress={() => runCommand('palette')}>
        {t`Search`}
        <span className={s.searchKeys}>
          <Kbd keys="Mod+K" />
        </span>
      </Button>
      <Place to="/my-work" icon={<House size={15} aria-hidden />} name={t`My work`} />
      <Place to="/calendar" icon={<CalendarDays size={15} aria-hidden />} name={t`Calendar`} />
      <Place to="/inbox" icon={<Inbox size={15} aria-hidden />} name={t`Inbox`} count={unread} />
      <Place to="/timesheet" icon={<Clock size={15} aria-hidden />} name={t`Timesheet`} />
      <Place to="/people" icon={<Users size={15} aria-hidden />} name={t`People`} />
      <Place to="/timeline" icon={<ChartGantt size={15} aria-hidden />} name={t`Timeline`} />
      {isInside && <Place to="/workload" icon={<Scale size={15} aria-hidden />} name={t`Workload`} />}
      <ProjectPlaces />
      <span className={s.space} />
      <Place to="/settings" icon={<Settings size={15} aria-hidden />} name={t`Settings`} />
    </nav>
  );
}

function WorkspaceName() {
  const workspace = useWorkspace();
  return (
    <div className={s.workspace}>
      <span className={s.mark} aria-hidden />
      <span className="clip">{workspace?.name ?? 'Tutti'}</span>
    </div>
  );
}

function ProjectPlaces() {
  const { t } = useLingui();
  const projects = useProjects();
  return (
    <>
      <div className={s.caption}>
        <h2>{t`Projects`}</h2>
        <IconButton size="small" label={t`New project`} icon={<Plus />} onPress={() => runCommand('project.new')} />
      </div>
      {projects.map((project) => (
        <ProjectPlace key={project.id} project={project} />
      ))}
    </>
  );
}

function ProjectPlace({ project }: { project: Project }) {
  return (
    <Link to="/p/$key" params={{ key: project.key }} className={s.place}>
      <span className={s.dot} style={hueStyle(project.hue)} aria-hidden />
      <span className="clip">{project.name}</span>
    </Link>
  );
}

interface PlaceProps {
  to: '/my-work' | '/calendar' | '/inbox' | '/timesheet' | '/people' | '/timeline' | '/workload' | '/settings';
  icon: ReactNode;
  name: string;
  count?: number;
}

function Place({ to, icon, name, count = 0 }: PlaceProps) {
  const { t } = useLingui();
  return (
    <Link to={to} className={s.place}>
      {icon}
      {name}
      {count > 0 && (
        <span className={s.count}>
          {count}
          <span className="unseen"> {t`unread`}</span>
        </span>
      )}
    </Link>
  );
}
