/** Teams, as one also finds them under People. */
import { useLingui } from '@lingui/react/macro';
import { SettingsSection } from '../../work/settings/SettingsSection.tsx';
import { Teams } from '../list/Teams.tsx';

export function TeamsHere() {
  const { t } = useLingui();
  return (
    <SettingsSection title={t`Teams`} lead={t`A few people one often means together.`}>
      <Teams />
    </SettingsSection>
  );
}
