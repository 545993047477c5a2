/** Whether the leads hear of what is late: off unless a lead says otherwise, and who has the task is told first. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { usePerson, useRows } from '../../data/hooks.ts';
import { escalate, stopEscalating } from '../../data/reminding.ts';
import type { Project } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Switch } from '../../ui/choice.tsx';
import { agoInWords } from '../../ui/dates.ts';
import { Select } from '../../ui/select.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import s from './settings.module.css';

const USUAL = 3;
const OFFERED = [1, 2, 3, 5, 10];

export function Late({ project, mayChange }: { project: Project; mayChange: boolean }) {
  const { t } = useLingui();
  const row = useRows('escalation', { of: { project_id: project.id } }, [project.id])[0];
  const name = usePerson(row?.by_id)?.name ?? t`somebody who left`;
  const days = row?.days ?? USUAL;
  const turn = (on: boolean) =>
    on
      ? void act(escalate(project.id, days), t`The leads hear of what is late`)
      : void act(stopEscalating(project.id), t`The leads hear of it no more`);
  return (
    <SettingsSection
      title={t`When work is late`}
      lead={t`Off unless a lead says otherwise. Who has the task is told first, at least a day before the leads, and with the same words.`}
    >
      <div className={s.fields}>
        <Switch isSelected={row?.on ?? false} isDisabled={!mayChange} onChange={turn}>
          {t`The leads hear of what is late`}
        </Switch>
        {row?.on && <p className={s.count}>{t`Set so by ${name}, ${agoInWords(row.at)}.`}</p>}
        <Select
          label={t`After`}
          value={String(days)}
          isDisabled={!mayChange || !row?.on}
          choices={[...new Set([...OFFERED, days])].map((count) => ({
            id: String(count),
            label: plural(count, { one: '# working day', other: '# working days' }),
          }))}
          onChange={(id) => Number(id) !== days && void act(escalate(project.id, Number(id)), t`Saved`)}
        />
      </div>
    </SettingsSection>
  );
}
