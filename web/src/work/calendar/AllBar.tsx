/** The filters over the calendar of all projects: whose tasks, which projects, and words; all of them in the address. */
import { useLingui } from '@lingui/react/macro';
import { Search, X } from 'lucide-react';
import { useProjects } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import { useScreenSearch } from '../../shell/go.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/choice.tsx';
import { HueSquare, openPicker, PickerButton } from '../../ui/picker/index.ts';
import { folded } from '../../ui/picker/options.ts';
import bar from '../tasks/filter-bar.module.css';

export interface AllFilters {
  whose: 'me' | 'all';
  /** Keys of projects; none is all of them. */
  projects: readonly string[];
  text: string;
}

export function useAllFilters() {
  const [search, setSearch] = useScreenSearch();
  const filters: AllFilters = {
    whose: search.assignee === 'all' ? 'all' : 'me',
    projects: search.project?.split(',').filter(Boolean) ?? [],
    text: search.q ?? '',
  };
  return { filters, setSearch };
}

/** Whether a task is one of those wanted, by the words in its title. */
export function holds(task: Task, text: string): boolean {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return words.every((word) => folded(task.title).includes(word));
}

export function AllBar({ filters, setSearch }: ReturnType<typeof useAllFilters>) {
  const { t } = useLingui();
  const projects = useProjects();
  const chosen = projects.filter((project) => filters.projects.includes(project.key));
  const says = chosen.map((project) => project.name).join(', ');
  const isFiltered = filters.text !== '' || chosen.length > 0;
  return (
    <div className={bar.bar} role="search" aria-label={t`Filters`}>
      <label className={bar.words}>
        <Search size={14} aria-hidden />
        <input
          type="search"
          aria-label={t`Filter by words`}
          placeholder={t`Filter`}
          value={filters.text}
          onChange={(event) => setSearch({ q: event.target.value || undefined })}
          autoComplete="off"
        />
      </label>
      <Segments
        label={t`Whose tasks`}
        value={filters.whose}
        choices={[
          { id: 'me', label: t`Mine` },
          { id: 'all', label: t`Everybody’s` },
        ]}
        onChange={(whose) => setSearch({ assignee: whose === 'all' ? 'all' : undefined })}
      />
      <PickerButton
        label={t`Project`}
        says={says || t`All`}
        look="chip"
        onOpen={(anchor) =>
          openPicker(anchor, {
            mode: 'many',
            label: t`Project`,
            placeholder: t`Show only…`,
            options: projects.map(({ key, name, hue }) => ({ id: key, label: name, icon: <HueSquare hue={hue} /> })),
            value: [...filters.projects],
            onChange: (keys) => setSearch({ project: keys.join(',') || undefined }),
          })
        }
      >
        <span className="clip">{chosen.length > 1 ? t`Projects: ${chosen.length}` : says || t`Project`}</span>
      </PickerButton>
      {isFiltered && (
        <Button
          tone="ghost"
          size="small"
          icon={<X />}
          onPress={() => setSearch({ q: undefined, project: undefined })}
        >{t`Clear`}</Button>
      )}
    </div>
  );
}
