/** What happened in this project. */
import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useActivity } from '../data/fetched.ts';
import { usePeople, useProjectByKey } from '../data/hooks.ts';
import type { Id, Project } from '../data/rows.ts';
import { useScreenSearch } from '../shell/go.ts';
import { Button } from '../ui/button.tsx';
import { PersonPicker } from '../ui/picker/index.ts';
import { ChangeList } from './ChangeList.tsx';
import { useNewest } from './newest.ts';
import s from './talk.module.css';

export function Activity() {
  const { key = '' } = useParams({ strict: false });
  const project = useProjectByKey(key);
  return project && <ProjectActivity project={project} />;
}

function ProjectActivity({ project }: { project: Project }) {
  const [{ by }, setSearch] = useScreenSearch();
  const newest = useNewest(project.id);
  const activity = useActivity({ project_id: project.id, ...(by && { person_id: by }) }, newest);
  return (
    <div className={s.page}>
      <ByPerson value={by ?? null} onPick={(person) => setSearch({ by: person ?? undefined })} />
      <ChangeList activity={activity} hasDays />
    </div>
  );
}

function ByPerson({ value, onPick }: { value: Id | null; onPick: (person: Id | null) => void }) {
  const { t } = useLingui();
  const people = usePeople();
  return (
    <div className={s.filter}>
      <PersonPicker label={t`By`} look="chip" value={value} people={people} onPick={onPick}>
        {value ? undefined : t`By everybody`}
      </PersonPicker>
      {value && (
        <Button size="small" tone="ghost" icon={<X />} onPress={() => onPick(null)}>
          {t`Show everybody`}
        </Button>
      )}
    </div>
  );
}
