/** What would be if: two drafts side by side, each with what it supposes, its numbers and its picture. Nothing changes. */
import { t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useProjects, useRows } from '../data/hooks.ts';
import { by } from '../data/order.ts';
import { suppose } from '../data/what-if-commands.ts';
import type { Id, Project } from '../data/rows.ts';
import { act } from '../shell/act.ts';
import { useScreenSearch } from '../shell/go.ts';
import { Tools, Top } from '../shell/top.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { Select } from '../ui/select.tsx';
import { Draft } from './what-if/Draft.tsx';
import { Numbers } from './what-if/Numbers.tsx';
import s from './what-if/what-if.module.css';

export function WhatIf() {
  const { t } = useLingui();
  const projects = useProjects();
  const [search, setSearch] = useScreenSearch();
  const project = projects.find((each) => each.id === search.project) ?? projects[0];
  return (
    <>
      <Top title={t`What if`} />
      {project ? (
        <div className={s.screen}>
          <div className={s.bar}>
            <Select
              label={t`Project`}
              quiet
              value={project.id}
              choices={projects.map(({ id, name }) => ({ id, label: name }))}
              onChange={(id) => setSearch({ project: id, a: undefined, b: undefined })}
            />
          </div>
          <Drafts key={project.id} project={project} />
        </div>
      ) : (
        <EmptyState picture="work">{t`Once there is a project, this is where you try what would be if.`}</EmptyState>
      )}
    </>
  );
}

function Drafts({ project }: { project: Project }) {
  const { t } = useLingui();
  const [{ a, b }, setSearch] = useScreenSearch();
  const drafts = useRows(
    'plan',
    {
      of: { project_id: project.id },
      where: (plan) => plan.aim === 'whatif' && plan.state !== 'closed',
      sort: [by('made_at')],
    },
    [project.id],
  );
  const first = drafts.find((each) => each.id === a) ?? drafts[0];
  const second = drafts.find((each) => each.id === b && each !== first) ?? drafts.find((each) => each !== first);
  const shown = [first, second].flatMap((each) => each ?? []);
  const add = () => void act(suppose(project.id, nameFor(drafts.length)));
  const addButton = <Button tone="primary" icon={<Plus />} onPress={add}>{t`New draft`}</Button>;
  if (!shown.length) {
    return (
      <EmptyState picture="calendar" action={addButton}>
        {t`Suppose somebody is away, somebody new comes, a date moves or a task is dropped, and see what the best plan would be then. Only you see it, and nothing changes.`}
      </EmptyState>
    );
  }
  const others = (not: Id | undefined) =>
    drafts.filter((each) => each.id !== not).map(({ id, name }) => ({ id, label: name }));
  return (
    <>
      <Tools>{addButton}</Tools>
      <Numbers drafts={shown} />
      <div className={s.drafts}>
        {first && (
          <Draft plan={first} project={project} others={others(second?.id)} onChoose={(id) => setSearch({ a: id })} />
        )}
        {second && (
          <Draft plan={second} project={project} others={others(first?.id)} onChoose={(id) => setSearch({ b: id })} />
        )}
      </div>
    </>
  );
}

const nameFor = (count: number): string => t`Draft ${String.fromCharCode(65 + (count % 26))}`;
