/** The tasks of a project in rows: grouped, sorted and filtered as the address says, and changed where they stand. */
import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { PlanMenu } from '../assignment/plans/PlanMenu.tsx';
import { useProjectByKey, useRows } from '../data/hooks.ts';
import { Tools } from '../shell/top.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { shownColumns } from './list/columns.ts';
import { Grid } from './list/Grid.tsx';
import { ListChoices } from './list/ListChoices.tsx';
import { GROUPINGS, type Grouping, groupsOf, linesOf } from './list/lines.ts';
import { useListKeys } from './list/list-keys.ts';
import { wantedTasks } from './list/sorting.ts';
import { BulkActions } from './tasks/BulkActions.tsx';
import { FilterBar } from './tasks/FilterBar.tsx';
import { useHere, WithHere } from './tasks/here.tsx';
import { type Leading, useLeadingSearch } from './tasks/leading-search.ts';
import { NewTaskButton } from './tasks/NewTaskButton.tsx';
import { useFilters } from './tasks/use-filters.ts';

export function List() {
  const { key = '' } = useParams({ strict: false });
  const project = useProjectByKey(key);
  return (
    project && (
      <WithHere key={project.id} project={project}>
        <Rows />
      </WithHere>
    )
  );
}

function Rows() {
  const { t } = useLingui();
  const here = useHere();
  const leading = useLeadingSearch();
  const filtering = useFilters(here, leading);
  const chosen = useListView(leading);
  // What was pressed or typed is painted first, the rows right after it.
  const view = useDeferredValue(chosen);
  const shows = useDeferredValue(filtering.shows);
  const tasks = useRows('task', wantedTasks(here.project.id, view.sort), [here.project.id, view.sort]);
  const seen = useMemo(() => (shows ? tasks.filter(shows) : tasks), [tasks, shows]);
  const groups = useMemo(() => groupsOf(seen, view.grouping, here), [seen, view.grouping, here]);
  const lines = useMemo(
    () => linesOf(groups, view.grouping, view.closed, here.works),
    [groups, view.grouping, view.closed, here.works],
  );
  const [adding, setAdding] = useState<string | null>(null);
  useListKeys({ here, lines, view, add: setAdding });
  const choices = useMemo(() => <ListChoices view={chosen} />, [chosen]);
  const isEmpty = tasks.length === 0 && adding === null;
  const isFilteredAway = tasks.length > 0 && seen.length === 0;
  return (
    <>
      <Tools>
        <PlanMenu project={here.project} />
        {here.works && <NewTaskButton />}
      </Tools>
      {tasks.length > 0 && (
        <FilterBar filtering={filtering} shown={seen.length} of={tasks.length}>
          {choices}
        </FilterBar>
      )}
      {isEmpty && <EmptyList />}
      {isFilteredAway && (
        <EmptyState picture="search" action={<Button onPress={filtering.clear}>{t`Clear the filters`}</Button>}>
          {t`No task fits these filters.`}
        </EmptyState>
      )}
      {!isEmpty && !isFilteredAway && <Grid lines={lines} view={view} adding={adding} onAdd={setAdding} />}
      <BulkActions />
    </>
  );
}

export type ListView = ReturnType<typeof useListView>;

/** Grouping, order, columns and closed groups, all of them in the address. */
function useListView([search, setSearch]: Leading) {
  const { group, sort, hide } = search;
  const grouping: Grouping = GROUPINGS.find((each) => each === group) ?? 'status';
  const columns = useMemo(() => shownColumns(hide), [hide]);
  const closed = useMemo(() => new Set(search.closed?.split(',')), [search.closed]);
  const toggle = useCallback(
    (id: string) => {
      const next = new Set(closed);
      if (!next.delete(id)) next.add(id);
      setSearch({ closed: [...next].filter(Boolean).join(',') || undefined });
    },
    [closed, setSearch],
  );
  return useMemo(
    () => ({ grouping, sort, columns, closed, toggle, setSearch }),
    [grouping, sort, columns, closed, toggle, setSearch],
  );
}

function EmptyList() {
  const { t } = useLingui();
  const { works } = useHere();
  return (
    <EmptyState picture="work" action={works && <NewTaskButton />}>
      {works
        ? t`This is where all tasks of the project stand in one list. Begin with the first, or paste rows from a spreadsheet.`
        : t`This is where all tasks of the project will stand in one list. Nothing is here yet.`}
    </EmptyState>
  );
}
