/** The tasks of a project in columns: dragged, moved by keys or from a menu, and filtered by what the address says. */
import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useRef, useState } from 'react';
import { PlanMenu } from '../assignment/plans/PlanMenu.tsx';
import { useProjectByKey } from '../data/hooks.ts';
import type { Id, Task } from '../data/rows.ts';
import { Tools } from '../shell/top.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { AddColumn } from './board/AddColumn.tsx';
import s from './board/board.module.css';
import { useBoardKeys } from './board/board-keys.ts';
import { Column } from './board/Column.tsx';
import { useBoardDrops } from './board/drag.ts';
import { useSeen, useTasksByColumn } from './board/seen.ts';
import { BulkActions } from './tasks/BulkActions.tsx';
import { FilterBar } from './tasks/FilterBar.tsx';
import { useHere, WithHere } from './tasks/here.tsx';
import { useLeadingSearch } from './tasks/leading-search.ts';
import { NewTaskButton } from './tasks/NewTaskButton.tsx';
import { useFilters } from './tasks/use-filters.ts';

export function Board() {
  const { key = '' } = useParams({ strict: false });
  const project = useProjectByKey(key);
  return (
    project && (
      <WithHere key={project.id} project={project}>
        <Columns />
      </WithHere>
    )
  );
}

const NOBODY: readonly Task[] = [];

function Columns() {
  const { t } = useLingui();
  const here = useHere();
  const filtering = useFilters(here, useLeadingSearch());
  const groups = useTasksByColumn(here.project.id);
  const shows = useDeferredValue(filtering.shows); // the letter typed is painted first, the cards right after it
  const seen = useSeen(groups, shows);
  const [adding, setAdding] = useState<Id | null>(null);
  const add = useCallback((column: Id | null) => setAdding(column), []);
  const board = useRef<HTMLDivElement>(null);
  useBoardKeys(here, seen, add);
  useBoardDrops(board, here, seen);
  const shown = countOf(here.statuses.map((status) => seen.get(status.id)));
  const of = countOf(here.statuses.map((status) => groups.get(status.id)));
  const isEmpty = of === 0 && adding === null;
  return (
    <>
      <Tools>
        <PlanMenu project={here.project} />
        {here.works && <NewTaskButton />}
      </Tools>
      {of > 0 && <FilterBar filtering={filtering} shown={shown} of={of} />}
      {isEmpty && <EmptyProject />}
      {shown === 0 && of > 0 && (
        <EmptyState picture="search" action={<Button onPress={filtering.clear}>{t`Clear the filters`}</Button>}>
          {t`No task fits these filters.`}
        </EmptyState>
      )}
      <div ref={board} className={s.board} data-tasks hidden={isEmpty || (shown === 0 && of > 0)}>
        {here.statuses.map((status) => (
          <Column
            key={status.id}
            status={status}
            tasks={seen.get(status.id) ?? NOBODY}
            hidden={(groups.get(status.id)?.length ?? 0) - (seen.get(status.id)?.length ?? 0)}
            isAdding={adding === status.id}
            onAdd={add}
          />
        ))}
        {here.leads && <AddColumn />}
      </div>
      <BulkActions />
    </>
  );
}

function EmptyProject() {
  const { t } = useLingui();
  const { works } = useHere();
  return (
    <EmptyState picture="work" action={works && <NewTaskButton />}>
      {works
        ? t`This is where the work of the project lies, column by column. Begin with the first task.`
        : t`This is where the work of the project will lie, column by column. Nothing is here yet.`}
    </EmptyState>
  );
}

const countOf = (lists: readonly (readonly Task[] | undefined)[]): number =>
  lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);
