/** Of which project, how far ahead, and how it is shown: kept in the address. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useIsAdmin, useMyId, useProjects, useRows } from '../../data/hooks.ts';
import type { Id, Project } from '../../data/rows.ts';
import { useScreenSearch } from '../../shell/go.ts';
import { PictureOrTable } from '../../shell/PictureOrTable.tsx';
import { Select } from '../../ui/select.tsx';
import s from './fairness.module.css';

const USUAL = '28';
const PERIODS = ['14', USUAL, '56', '84'];
const ALL = 'all';

/** The days ahead that an address asks for; as usual when it asks for none we offer. */
export const daysFrom = (days: string | undefined): number => Number(PERIODS.find((each) => each === days) ?? USUAL);

/** The project to look at; without one it is all that one leads, if one leads some. */
export function useProjectsHere(wanted: Id | undefined) {
  const me = useMyId();
  const isAdmin = useIsAdmin();
  const projects = useProjects();
  const mine = useRows('membership', { of: { person_id: me }, where: (row) => row.role !== 'none' }, [me]);
  const leadsSome = mine.some((row) => isAdmin || row.role === 'lead');
  const named = projects.find((each) => each.id === wanted);
  const first = projects.find((each) => mine.some((row) => row.project_id === each.id)) ?? projects[0];
  return { projects, leadsSome, project: (named ?? (leadsSome ? undefined : first))?.id };
}

interface PlaceProps {
  project: Id | undefined;
  projects: readonly Project[];
  leadsSome: boolean;
}

export function Place({ project, projects, leadsSome }: PlaceProps) {
  const { t } = useLingui();
  const [search, setSearch] = useScreenSearch();
  const named = projects.map(({ id, name }) => ({ id, label: name }));
  return (
    <div className={s.place} role="search" aria-label={t`What to look at`}>
      <Select
        label={t`Project`}
        quiet
        value={project ?? ALL}
        choices={leadsSome ? [{ id: ALL, label: t`All projects I lead` }, ...named] : named}
        onChange={(id) => setSearch({ project: id === ALL ? undefined : id })}
      />
      <Select
        label={t`How far ahead`}
        quiet
        value={String(daysFrom(search.days))}
        choices={PERIODS.map((id) => ({ id, label: weeksInWords(Number(id) / 7) }))}
        onChange={(days) => setSearch({ days: days === USUAL ? undefined : days })}
      />
      <span className={s.look}>
        <PictureOrTable id="fairness" group={t`Fairness and advice`} />
      </span>
    </div>
  );
}

const weeksInWords = (weeks: number): string => plural(weeks, { one: 'The next week', other: 'The next # weeks' });
