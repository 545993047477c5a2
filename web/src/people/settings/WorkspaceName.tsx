/** The workspace as a whole. */
import { useLingui } from '@lingui/react/macro';
import { renameWorkspace } from '../../data/commands.ts';
import { useIsAdmin, useWorkspace } from '../../data/hooks.ts';
import { keepHolidays } from '../../data/schedule-commands.ts';
import { RoundingRule } from '../../hours/rules/Rounding.tsx';
import { act } from '../../shell/act.ts';
import { SettingsSection } from '../../work/settings/SettingsSection.tsx';
import { HolidayPicker } from '../HolidayPicker.tsx';
import { KeptField } from '../KeptField.tsx';
import h from '../holidays.module.css';
import s from './sections.module.css';

export function WorkspaceName() {
  return (
    <>
      <TheWorkspace />
      <RoundingRule />
    </>
  );
}

function TheWorkspace() {
  const { t } = useLingui();
  const workspace = useWorkspace();
  const isAdmin = useIsAdmin();
  if (!workspace) return null;
  return (
    <SettingsSection title={t`Workspace`}>
      <div className={s.fields}>
        <KeptField
          label={t`Name`}
          value={workspace.name}
          maxLength={100}
          isDisabled={!isAdmin}
          {...(!isAdmin && { help: t`Owners and admins can change it.` })}
          onKeep={(name) => void act(renameWorkspace(workspace.id, name), t`Saved`)}
        />
        <div className={h.field}>
          <span className={h.label}>{t`Public holidays of`}</span>
          <HolidayPicker
            country={workspace.country}
            region={workspace.region}
            isDisabled={!isAdmin}
            onPick={(country, region) => void act(keepHolidays(workspace.id, country ?? '', region), t`Saved`)}
          />
        </div>
      </div>
    </SettingsSection>
  );
}
