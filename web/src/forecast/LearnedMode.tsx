/** Owners decide here whether forecasts may learn from people's own finished tasks; everybody reads what is decided. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { announceLearning, stopLearning, useLearning } from '../data/forecast.ts';
import { useMe, usePerson } from '../data/hooks.ts';
import { useSession } from '../data/session.ts';
import { act } from '../shell/act.ts';
import { Button } from '../ui/button.tsx';
import { addDays, dayInFull, isDay, todayIn } from '../ui/dates.ts';
import { TextField } from '../ui/field.tsx';
import { Tag } from '../ui/tags.tsx';
import { SettingsSection } from '../work/settings/SettingsSection.tsx';
import s from './forecast.module.css';

const NOTICE = 14;

export function LearnedMode() {
  const { t } = useLingui();
  const learning = useLearning();
  const by = usePerson(learning?.by_id);
  const isOwner = useMe()?.role === 'owner';
  const isOn = !!learning && !learning.off;
  return (
    <SettingsSection
      title={t`Learning from people's own tasks`}
      lead={t`Off unless an owner announces it two weeks before. Then forecasts of a task also count how tasks of whoever does it went against their estimates; nothing else about a person is used, and nobody is ranked.`}
    >
      <p className={s.head}>
        <Tag tone={isOn ? 'warn' : 'ok'}>{isOn ? t`Announced` : t`Off`}</Tag>
        {isOn && by && t`${by.name} announced it; it counts from ${dayInFull(learning.starts)} on.`}
      </p>
      {isOwner && <Deciding isOn={isOn} />}
    </SettingsSection>
  );
}

function Deciding({ isOn }: { isOn: boolean }) {
  const { t } = useLingui();
  const workspace = useSession()?.workspace_id ?? '';
  const first = addDays(todayIn(), NOTICE + 1);
  const [day, setDay] = useState(first);
  if (isOn) {
    return (
      <div>
        <Button
          size="small"
          onPress={() => void act(stopLearning(workspace), t`Learning from people's own tasks is off`)}
        >
          {t`Switch it off and forget it`}
        </Button>
      </div>
    );
  }
  return (
    <div className={s.head}>
      <TextField label={t`From this day on`} value={day} onChange={setDay} />
      <Button
        size="small"
        isDisabled={!isDay(day)}
        onPress={() => void act(announceLearning(workspace, day), t`Announced to everybody`)}
      >{t`Announce it`}</Button>
    </div>
  );
}
