/** The name of the project, what it is about, its colour and who sees it. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { describeProject, renameProject, setProjectHue, setVisibility } from '../../data/commands.ts';
import type { Project } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { HuePicker } from './HuePicker.tsx';
import { HUES } from './new-project.ts';
import { SettingsSection } from './SettingsSection.tsx';
import s from './settings.module.css';
import { useVisibilities } from './visibilities.ts';

const LONGEST_ABOUT = 500;

export function About({ project, mayChange }: { project: Project; mayChange: boolean }) {
  const { t } = useLingui();
  const name = useKept(project.name, (text) => text && void act(renameProject(project.id, text)));
  const about = useKept(project.about, (text) => void act(describeProject(project.id, text)));
  const visibilities = useVisibilities();
  const own = visibilities.find((each) => each.id === project.visibility);
  return (
    <SettingsSection title={t`About the project`}>
      <div className={s.fields}>
        <div className={s.nameAndKey}>
          <TextField label={t`Name`} {...name} maxLength={100} isDisabled={!mayChange} />
          <TextField label={t`Key`} value={project.key} isReadOnly isDisabled={!mayChange} />
        </div>
        <TextArea
          label={t`What it is about`}
          {...about}
          rows={2}
          maxLength={LONGEST_ABOUT}
          isDisabled={!mayChange}
          placeholder={t`A sentence or two for those who come new`}
        />
        {mayChange ? (
          <RadioGroup
            label={t`Who sees it`}
            value={project.visibility}
            choices={visibilities}
            onChange={(to) => void act(setVisibility(project.id, to), t`Saved`)}
          />
        ) : (
          <p className={s.lead}>
            {own?.label}: {own?.hint}
          </p>
        )}
        <HuePicker
          label={t`Colour`}
          value={project.hue}
          hues={HUES}
          isDisabled={!mayChange}
          onPick={(hue) => void act(setProjectHue(project.id, hue))}
        />
      </div>
    </SettingsSection>
  );
}

/** A text that is kept when one leaves its field, and again what it was when nothing is left of it. */
function useKept(value: string, keep: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? value,
    onChange: setTyped,
    onBlur: () => {
      if (typed !== null && typed.trim() !== value) keep(typed.trim());
      setTyped(null);
    },
  };
}
