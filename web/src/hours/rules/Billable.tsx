/** Whether hours in a project are billable unless somebody says otherwise. */
import { useLingui } from '@lingui/react/macro';
import { useRows } from '../../data/hooks.ts';
import { setBillable } from '../../data/hours-commands.ts';
import type { Project } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Switch } from '../../ui/choice.tsx';
import { SettingsSection } from '../../work/settings/SettingsSection.tsx';

export function Billable({ project, mayChange }: { project: Project; mayChange: boolean }) {
  const { t } = useLingui();
  const [billing] = useRows('billing', { of: { project_id: project.id } }, [project.id]);
  return (
    <SettingsSection title={t`Hours`}>
      <Switch
        isSelected={billing?.billable ?? false}
        isDisabled={!mayChange}
        help={t`Each entry can say otherwise. What was entered stays as it is.`}
        onChange={(to) => void act(setBillable(project.id, to), t`Saved`)}
      >
        {t`New hours are billable`}
      </Switch>
    </SettingsSection>
  );
}
