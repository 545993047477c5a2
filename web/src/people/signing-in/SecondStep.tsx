/** An app with codes as the second step of signing in, and the recovery codes for the day the phone is gone. */
import { useLingui } from '@lingui/react/macro';
import { KeyRound, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { type AppDraft, draftApp, firstCodes, newCodes, removeApp, type Step } from '../../data/steps.ts';
import { Button } from '../../ui/button.tsx';
import { SettingsSection } from '../../work/settings/SettingsSection.tsx';
import c from '../../work/settings/settings.module.css';
import { AddApp } from './AddApp.tsx';
import { type Doing, StepLine, usedInWords } from './StepLine.tsx';

interface SecondStepProps {
  steps: Step[];
  onDo: Doing;
  onCodes: (codes: string[]) => void;
}

export function SecondStep({ steps, onDo, onCodes }: SecondStepProps) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<AppDraft | null>(null);
  const app = steps.find(({ type }) => type === 'totp');
  const list = steps.find(({ type }) => type === 'recovery_codes');
  const begin = () => onDo(async () => setDraft(await draftApp()));
  const added = () => {
    setDraft(null);
    void onDo(async () => onCodes(await firstCodes()), t`From now on you are asked for a code, too`);
  };
  return (
    <SettingsSection
      title={t`Second step`}
      lead={t`After your password you are asked for a code that an app on your phone shows. Then a stolen password opens nothing.`}
    >
      {!app && (
        <Button icon={<Smartphone />} onPress={() => void begin()}>
          {t`Set up an app`}
        </Button>
      )}
      {(app || list) && (
        <ul className={c.lines}>
          {app && (
            <StepLine
              Icon={Smartphone}
              name={t`App with codes`}
              sub={usedInWords(app)}
              action={
                <Button
                  size="small"
                  onPress={() => void onDo(removeApp, t`The app is taken away`)}
                >{t`Take away`}</Button>
              }
            />
          )}
          {list && (
            <StepLine
              Icon={KeyRound}
              name={t`Recovery codes`}
              sub={t`${list.unused_code_count ?? 0} of ${list.total_code_count ?? 0} left`}
              action={
                <Button
                  size="small"
                  onPress={() => void onDo(async () => onCodes(await newCodes()))}
                >{t`Make new ones`}</Button>
              }
            />
          )}
        </ul>
      )}
      <AddApp draft={draft} onClose={() => setDraft(null)} onAdded={added} />
    </SettingsSection>
  );
}
