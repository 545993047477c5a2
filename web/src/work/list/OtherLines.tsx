/** The lines of the list that are no tasks: heads of groups, and the place to add. */
import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { usePerson } from '../../data/hooks.ts';
import type { Id } from '../../data/rows.ts';
import { PersonName } from '../../ui/avatar.tsx';
import { formatHours } from '../../ui/effort.ts';
import { HueSquare, standing } from '../../ui/picker/index.ts';
import { PriorityName } from '../../ui/priority-icon.tsx';
import type { Priority } from '../../ui/quick-add.ts';
import { StatusIcon } from '../../ui/status-icon.tsx';
import { GroupHeader } from '../../ui/table.tsx';
import type { ListView } from '../List.tsx';
import { type DueBucket, dueBucketInWords } from '../tasks/due-buckets.ts';
import { useHere } from '../tasks/here.tsx';
import { QuickAdd } from '../tasks/QuickAdd.tsx';
import type { Group } from './lines.ts';
import s from './other-lines.module.css';

interface LineProps {
  group: Group;
  view: ListView;
  index: number;
  top: number;
}

export const GroupLine = memo(function GroupLine({ group, view, index, top }: LineProps) {
  const { t } = useLingui();
  const hours = formatHours(group.effort);
  return (
    <Across view={view} index={index} top={top}>
      <GroupHeader
        title={<GroupTitle group={group} view={view} />}
        count={group.tasks.length}
        summary={group.effort > 0 && t`${hours} h`}
        isOpen={!view.closed.has(group.id)}
        onToggle={() => view.toggle(group.id)}
      />
    </Across>
  );
}, isDrawnAlike);

interface AddLineProps extends LineProps {
  isAdding: boolean;
  onAdd: (group: string | null) => void;
}

export const AddLine = memo(function AddLine({ group, view, index, top, isAdding, onAdd }: AddLineProps) {
  const { t } = useLingui();
  const { project, statuses } = useHere();
  const status = statuses.find((each) => each.id === group.preset.status);
  const place = status?.name ?? project.name;
  return (
    <Across view={view} index={index} top={top}>
      {isAdding ? (
        <div className={s.adding}>
          <QuickAdd preset={group.preset} place={place} onClose={() => onAdd(null)} />
        </div>
      ) : (
        <button type="button" className={s.add} onClick={() => onAdd(group.id)} aria-label={t`Add a task to ${place}`}>
          <Plus size={14} aria-hidden />
          {t`Add a task`}
        </button>
      )}
    </Across>
  );
}, isDrawnAlike);

/** Groups are made anew at every change; most of them look as before. */
function isDrawnAlike(before: LineProps & { isAdding?: boolean }, after: LineProps & { isAdding?: boolean }): boolean {
  const [a, b] = [before.group, after.group];
  const isSameGroup = a.id === b.id && a.tasks.length === b.tasks.length && a.effort === b.effort;
  const isSamePlace = before.index === after.index && before.top === after.top && before.isAdding === after.isAdding;
  return isSameGroup && isSamePlace && before.view === after.view;
}

function Across({ view, index, top, children }: Omit<LineProps, 'group'> & { children: ReactNode }) {
  return (
    <div role="row" aria-rowindex={index} className={s.across} style={{ transform: `translateY(${top}px)` }}>
      <div role="gridcell" aria-colspan={view.columns.length + 2}>
        {children}
      </div>
    </div>
  );
}

function GroupTitle({ group, view }: { group: Group; view: ListView }) {
  const { t } = useLingui();
  const { statuses, labels } = useHere();
  if (view.grouping === 'assignee') return <PersonTitle id={group.id} />;
  if (view.grouping === 'priority') return <PriorityName priority={Number(group.id) as Priority} />;
  if (view.grouping === 'due') return dueBucketInWords(group.id as DueBucket);
  if (view.grouping === 'label') {
    const label = labels.find((each) => each.id === group.id);
    return label ? (
      <>
        <HueSquare hue={label.hue} />
        {label.name}
      </>
    ) : (
      t`No label`
    );
  }
  const status = statuses.find((each) => each.id === group.id);
  return (
    status && (
      <>
        <StatusIcon {...standing(status, statuses)} />
        {status.name}
      </>
    )
  );
}

const PersonTitle = ({ id }: { id: Id }) => <PersonName person={usePerson(id) ?? null} />;
