/** Starting a project. */
import { useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import { boardOf, useGo } from '../shell/go.ts';
import { Top } from '../shell/top.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { NewProjectFields } from './settings/NewProjectFields.tsx';
import { useNewProject } from './settings/new-project.ts';
import s from './settings/settings.module.css';

export function NewProject() {
  const { t } = useLingui();
  const go = useGo();
  const making = useNewProject();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const key = await making.make();
    if (key) go(boardOf(key));
  };
  const problem = making.elsewhere('name', 'key');
  return (
    <>
      <Top title={t`New project`} />
      <form className={s.single} onSubmit={(event) => void submit(event)} noValidate>
        <div className={s.fields}>
          <p className={s.lead}>{t`A project holds tasks on a board of its own. You will lead it.`}</p>
          {problem && <Banner tone="bad">{problem}</Banner>}
          <NewProjectFields making={making} />
          <div className={s.buttons}>
            <Button type="submit" tone="primary" isPending={making.isBusy} isDisabled={!making.isReady}>
              {t`Make the project`}
            </Button>
            <Button onPress={() => go('/import')}>{t`Bring one along instead`}</Button>
          </div>
        </div>
      </form>
    </>
  );
}
