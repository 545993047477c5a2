/** Third question: the first project, named or brought along. */
import { useLingui } from '@lingui/react/macro';
import { Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { boardOf, useGo } from '../../shell/go.ts';
import { Button } from '../../ui/button.tsx';
import { NewProjectFields } from '../../work/settings/NewProjectFields.tsx';
import { useNewProject } from '../../work/settings/new-project.ts';
import { Door, DoorButtons, DoorForm } from '../Door.tsx';
import s from './welcome.module.css';

export function FirstProject({ place }: { place: ReactNode }) {
  const { t } = useLingui();
  const go = useGo();
  const making = useNewProject();
  const submit = async () => {
    const key = await making.make();
    if (key) go(boardOf(key));
  };
  return (
    <Door
      title={t`What do you work on first?`}
      lead={t`A project holds tasks on a board. Its short key names them.`}
      below={place}
      isWide
    >
      <DoorForm problem={making.elsewhere('name', 'key')} onSubmit={() => void submit()}>
        <NewProjectFields making={making} />
        <DoorButtons>
          <Button tone="ghost" size="large" onPress={() => go('/')}>{t`Look around first`}</Button>
          <Button type="submit" tone="primary" size="large" isPending={making.isBusy} isDisabled={!making.isReady}>
            {t`Make the project`}
          </Button>
        </DoorButtons>
      </DoorForm>
      <p className={s.or}>{t`or`}</p>
      <DoorButtons>
        <Button size="large" icon={<Upload />} onPress={() => go('/import')}>
          {t`Bring a board along from Trello or a CSV file`}
        </Button>
      </DoorButtons>
    </Door>
  );
}
