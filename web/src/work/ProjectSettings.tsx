/** What a project is called, who is in it, and which columns and labels its board has. */
import { useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { useMyProjectRole, useProjectByKey } from '../data/hooks.ts';
import type { Project } from '../data/rows.ts';
import { Billable } from '../hours/rules/Billable.tsx';
import { Banner } from '../ui/banner.tsx';
import { About } from './settings/About.tsx';
import { Columns } from './settings/Columns.tsx';
import { Equipment } from './settings/Equipment.tsx';
import { Ending } from './settings/Ending.tsx';
import { GivingOut } from './settings/GivingOut.tsx';
import { Labels } from './settings/Labels.tsx';
import { Late } from './settings/Late.tsx';
import { Members } from './settings/Members.tsx';
import { Repeating } from './settings/Repeating.tsx';
import s from './settings/settings.module.css';

export function ProjectSettings() {
  const { key = '' } = useParams({ strict: false });
  const project = useProjectByKey(key);
  return project && <Whole key={project.id} project={project} />;
}

function Whole({ project }: { project: Project }) {
  const { t } = useLingui();
  const leads = useMyProjectRole(project.id) === 'lead';
  const mayChange = leads && !project.archived;
  return (
    <div className={s.page}>
      {!leads && <Banner>{t`The leads of the project change what is here. You can look.`}</Banner>}
      <About project={project} mayChange={mayChange} />
      <Members project={project} mayChange={mayChange} />
      <Columns project={project} mayChange={mayChange} />
      <Labels project={project} mayChange={mayChange} />
      <Repeating project={project} mayChange={mayChange} />
      <Equipment project={project} mayChange={mayChange} />
      <Late project={project} mayChange={mayChange} />
      <Billable project={project} mayChange={mayChange} />
      <GivingOut project={project} mayChange={mayChange} />
      <Ending project={project} mayChange={leads}>
        <Link className={s.textLink} to="/p/$key/trash" params={{ key: project.key }}>
          {t`Look into the trash and the archive`}
        </Link>
      </Ending>
    </div>
  );
}
