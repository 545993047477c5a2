/** Putting the whole project away, and bringing it back. */
import { useLingui } from '@lingui/react/macro';
import { Archive } from 'lucide-react';
import type { ReactNode } from 'react';
import { archiveProject, unarchiveProject } from '../../data/commands.ts';
import type { Project } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import s from './settings.module.css';

interface EndingProps {
  project: Project;
  mayChange: boolean;
  children: ReactNode;
}

export function Ending({ project, mayChange, children }: EndingProps) {
  const { t } = useLingui();
  const { id, name, archived } = project;
  return (
    <SettingsSection
      title={t`Putting away`}
      lead={
        archived
          ? t`The project is archived: everything in it stays to be read.`
          : t`Nothing is ever lost: what is put away can be brought back.`
      }
    >
      <div className={s.buttons}>
        {mayChange && archived && (
          <Button
            onPress={() => void act(unarchiveProject(id), t`${name} is back`)}
          >{t`Bring the project back`}</Button>
        )}
        {mayChange && !archived && (
          <Button icon={<Archive />} onPress={() => void act(archiveProject(id), t`${name} is archived`)}>
            {t`Archive the project`}
          </Button>
        )}
        {children}
      </div>
    </SettingsSection>
  );
}
