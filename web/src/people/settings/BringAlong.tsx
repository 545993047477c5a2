/** Bringing work along from elsewhere. */
import { useLingui } from '@lingui/react/macro';
import { Upload } from 'lucide-react';
import { useGo } from '../../shell/go.ts';
import { Button } from '../../ui/button.tsx';
import { SettingsSection } from '../../work/settings/SettingsSection.tsx';

export function BringAlong() {
  const { t } = useLingui();
  const go = useGo();
  return (
    <SettingsSection
      title={t`Bring work along`}
      lead={t`From a Trello board or a sheet. It is read and counted first; nothing changes before you say so.`}
    >
      <Button icon={<Upload />} onPress={() => go('/import')}>
        {t`Import a board or a file`}
      </Button>
    </SettingsSection>
  );
}
