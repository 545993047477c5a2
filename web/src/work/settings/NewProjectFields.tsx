/** What a new project needs: a name, a key, who may see it, and a colour. */
import { useLingui } from '@lingui/react/macro';
import { RadioGroup } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { HuePicker } from './HuePicker.tsx';
import { HUES, type NewProjectDraft } from './new-project.ts';
import s from './settings.module.css';
import { useVisibilities } from './visibilities.ts';

export function NewProjectFields({ making }: { making: NewProjectDraft }) {
  const { t } = useLingui();
  const { name, key, visibility, hue } = making;
  const visibilities = useVisibilities();
  const first = `${key || 'TUT'}-1`;
  return (
    <>
      <div className={s.nameAndKey}>
        <TextField
          label={t`Name`}
          size="large"
          value={name}
          onChange={making.setName}
          error={making.wrong('name')}
          autoFocus
          isRequired
        />
        <TextField
          label={t`Key`}
          size="large"
          value={key}
          onChange={making.setKey}
          error={making.wrong('key')}
          isRequired
        />
      </div>
      <p className={s.help}>{t`The first task will be ${first}. The key stays, the name can change.`}</p>
      <RadioGroup label={t`Who sees it`} value={visibility} choices={visibilities} onChange={making.setVisibility} />
      <HuePicker label={t`Colour`} value={hue} hues={HUES} onPick={making.setHue} />
    </>
  );
}
