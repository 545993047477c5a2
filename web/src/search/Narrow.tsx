/** Narrowing down: by state, by where the words stand, by project. Each button says how many it leaves. */
import { useLingui } from '@lingui/react/macro';
import { ToggleButton } from 'react-aria-components';
import { useProjects } from '../data/hooks.ts';
import type { Facets, FoundPlace } from '../data/search.ts';
import { useScreenSearch } from '../shell/go.ts';
import { Segments } from '../ui/choice.tsx';
import { hueStyle } from '../ui/hue.ts';
import type { Question, State } from './question.ts';
import s from './search.module.css';

const FEW = 8;

export function Narrow({ question, facets }: { question: Question; facets: Facets | null }) {
  const { t } = useLingui();
  const [, setSearch] = useScreenSearch();
  return (
    <div className={s.narrow}>
      <Segments<State | 'all'>
        label={t`State`}
        value={question.state ?? 'all'}
        choices={[
          { id: 'all', label: t`All` },
          { id: 'open', label: t`Open` },
          { id: 'done', label: t`Done` },
          { id: 'trash', label: t`Trash` },
        ]}
        onChange={(state) => setSearch({ state: state === 'all' ? undefined : state }, { replace: false })}
      />
      <Places question={question} facets={facets} />
      <Projects question={question} facets={facets} />
    </div>
  );
}

function Places({ question, facets }: { question: Question; facets: Facets | null }) {
  const { t } = useLingui();
  const [, setSearch] = useScreenSearch();
  const names: Record<FoundPlace, string> = {
    title: t`Title`,
    description: t`Description`,
    comments: t`Comments`,
    files: t`Files`,
  };
  const shown = (facets?.places ?? []).filter((one) => one.count > 0 || one.place === question.place);
  if (!shown.length && !question.place) return null;
  const places = shown.length ? shown : [{ place: question.place!, count: 0, more: false }];
  return (
    <div role="group" aria-label={t`Where the words stand`} className={s.chips}>
      {places.map(({ place, count, more }) => (
        <Chip
          key={place}
          isOn={question.place === place}
          onChange={(isOn) => setSearch({ in: isOn ? place : undefined }, { replace: false })}
        >
          {names[place]} <span className={s.number}>{more ? `${count}+` : count}</span>
        </Chip>
      ))}
    </div>
  );
}

function Projects({ question, facets }: { question: Question; facets: Facets | null }) {
  const { t } = useLingui();
  const [, setSearch] = useScreenSearch();
  const projects = useProjects();
  const counts = new Map((facets?.projects ?? []).map((one) => [one.project_id, one.count]));
  const shown = projects
    .filter((project) => counts.has(project.id) || project.key === question.project)
    .sort((one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0))
    .slice(0, FEW);
  if (shown.length < 2 && !question.project) return null;
  return (
    <div role="group" aria-label={t`Projects`} className={s.chips}>
      {shown.map((project) => (
        <Chip
          key={project.id}
          isOn={question.project === project.key}
          onChange={(isOn) => setSearch({ project: isOn ? project.key : undefined }, { replace: false })}
        >
          <span className={s.dot} style={hueStyle(project.hue)} aria-hidden />
          {project.name} <span className={s.number}>{counts.get(project.id) ?? 0}</span>
        </Chip>
      ))}
    </div>
  );
}

interface ChipProps {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children: React.ReactNode;
}

function Chip({ isOn, onChange, children }: ChipProps) {
  return (
    <ToggleButton className={s.chip!} isSelected={isOn} onChange={onChange}>
      {children}
    </ToggleButton>
  );
}
