/** Suppose somebody new joins, with hours and skills. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import { supposeHire } from '../../data/what-if-commands.ts';
import type { Id } from '../../data/rows.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { SkillPicker } from '../../ui/picker/index.ts';
import { WeekHours } from '../../ui/week-hours.tsx';
import { FULL_TIME } from '../working-time.ts';
import type { SupposeProps } from './Suppose.tsx';

export function Hire({ plan, onDone }: SupposeProps) {
  const { t } = useLingui();
  const known = useRows('skill', { where: (row) => !row.retired, sort: [by('name')] }, []);
  const [name, setName] = useState(t`Somebody new`);
  const [minutes, setMinutes] = useState<readonly number[]>(FULL_TIME);
  const [skills, setSkills] = useState<Record<Id, number>>({});
  return (
    <>
      <TextField label={t`Name or role`} value={name} onChange={setName} />
      <WeekHours minutes={minutes} onChange={setMinutes} />
      <SkillPicker look="boxed" value={skills} skills={known} onChange={setSkills} />
      <Button
        size="small"
        tone="primary"
        isDisabled={!name.trim()}
        onPress={() => onDone(supposeHire(plan, name.trim(), [...minutes], skills))}
      >{t`Suppose it`}</Button>
    </>
  );
}
