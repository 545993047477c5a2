/** Whose weeks, and which: kept in the address. */
import { useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useProjects, useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import { ChoiceChip } from '../../people/list/ChoiceChip.tsx';
import { useScreenSearch } from '../../shell/go.ts';
import { useCommands } from '../../shell/keys.ts';
import { PictureOrTable } from '../../shell/PictureOrTable.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { addDays } from '../../ui/dates.ts';
import s from './filters.module.css';
import { STEP, type Week } from './weeks.ts';

interface FiltersProps {
  weeks: readonly Week[];
  clear: (() => void) | null;
}

export function Filters({ weeks, clear }: FiltersProps) {
  const { t } = useLingui();
  const [{ project, team, skill }, setSearch] = useScreenSearch();
  const projects = useProjects();
  const teams = useRows('team', { where: (row) => !row.disbanded, sort: [by('name')] }, []);
  const skills = useRows('skill', { where: (row) => !row.retired, sort: [by('name')] }, []);
  return (
    <div className={s.filters} role="search" aria-label={t`Filters`}>
      <ChoiceChip label={t`Project`} choices={projects} value={project} onPick={(id) => setSearch({ project: id })} />
      <ChoiceChip label={t`Team`} choices={teams} value={team} onPick={(id) => setSearch({ team: id })} />
      <ChoiceChip label={t`Skill`} choices={skills} value={skill} onPick={(id) => setSearch({ skill: id })} />
      {clear && <Button size="small" tone="ghost" icon={<X />} onPress={clear}>{t`Clear`}</Button>}
      <span className={s.end}>
        <PictureOrTable id="workload" group={t`Workload`} />
        <Time weeks={weeks} />
      </span>
    </div>
  );
}

function Time({ weeks }: { weeks: readonly Week[] }) {
  const { t } = useLingui();
  const [, setSearch] = useScreenSearch();
  const first = weeks[0]!;
  const go = (by: number) => () => setSearch({ from: addDays(first.monday, 7 * by) });
  const keys = { group: t`Workload` };
  useCommands(
    [
      { id: 'workload.earlier', title: t`Earlier weeks`, keys: '[', run: go(-STEP), ...keys },
      { id: 'workload.later', title: t`Later weeks`, keys: ']', run: go(STEP), ...keys },
    ],
    [first.monday, t],
  );
  return (
    <span className={s.time}>
      <IconButton
        size="small"
        label={t`Earlier weeks`}
        keys="["
        icon={<ChevronLeft />}
        isDisabled={first.isNow}
        onPress={go(-STEP)}
      />
      <Button
        size="small"
        isDisabled={first.isNow}
        onPress={() => setSearch({ from: undefined })}
      >{t`This week`}</Button>
      <IconButton size="small" label={t`Later weeks`} keys="]" icon={<ChevronRight />} onPress={go(STEP)} />
    </span>
  );
}
