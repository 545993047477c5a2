/** One value of a task in the list; pressing it opens the picker in its place. */
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useOutlook } from '../../data/forecast.ts';
import { isDraft } from '../../data/drafts.ts';
import { taskKeyOf, usePerson } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import { RiskChip } from '../../forecast/RiskChip.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { DueDate } from '../../ui/due-date.tsx';
import { formatEffort } from '../../ui/effort.ts';
import { standing } from '../../ui/picker/index.ts';
import { PriorityIcon, priorityInWords } from '../../ui/priority-icon.tsx';
import { StatusIcon } from '../../ui/status-icon.tsx';
import { LabelTag } from '../../ui/tags.tsx';
import { useHere } from '../tasks/here.tsx';
import { PeekLink } from '../tasks/PeekLink.tsx';
import { pickFor, type Verb } from '../tasks/verbs.ts';
import { type ColumnId, columnInWords } from './columns.ts';
import s from './grid.module.css';

export function Cell({ column, task }: { column: Exclude<ColumnId, 'title'>; task: Task }) {
  if (column === 'key') return <KeyCell task={task} />;
  if (column === 'forecast') return <ForecastCell task={task} />;
  return (
    <Changeable verb={column} task={task}>
      {column === 'status' && <StatusValue task={task} />}
      {column === 'assignee' && <AssigneeValue task={task} />}
      {column === 'priority' && <PriorityValue task={task} />}
      {column === 'due' && <DueValue task={task} />}
      {column === 'effort' && (task.effort === null ? <Nothing /> : formatEffort(task.effort))}
      {column === 'labels' && <LabelsValue task={task} />}
    </Changeable>
  );
}

function KeyCell({ task }: { task: Task }) {
  return (
    <div role="gridcell" data-column="key" className={s.keyCell}>
      <PeekLink task={task} className={s.key} data-cell="key" tabIndex={-1}>
        {taskKeyOf(task)}
      </PeekLink>
    </div>
  );
}

/** Not to be changed: it follows from everything else. */
function ForecastCell({ task }: { task: Task }) {
  const outlook = useOutlook(task.id);
  return (
    <div role="gridcell" data-column="forecast" className={s.forecastCell}>
      {outlook?.late == null ? <Nothing /> : <RiskChip outlook={outlook} />}
    </div>
  );
}

function Changeable({ verb, task, children }: { verb: Verb; task: Task; children: ReactNode }) {
  const { works } = useHere();
  return (
    <div role="gridcell" data-column={verb}>
      <button
        type="button"
        className={s.value}
        data-cell={verb}
        tabIndex={-1}
        aria-haspopup="dialog"
        disabled={!works || isDraft(task)}
        onClick={(event) => pickFor(verb, event.currentTarget, [task])}
      >
        <span className="unseen">{columnInWords(verb)}: </span>
        {children}
      </button>
    </div>
  );
}

function StatusValue({ task }: { task: Task }) {
  const { statuses } = useHere();
  const status = statuses.find((each) => each.id === task.status_id);
  if (!status) return <Nothing />;
  return (
    <>
      <StatusIcon {...standing(status, statuses)} />
      <span className="clip">{status.name}</span>
    </>
  );
}

function AssigneeValue({ task }: { task: Task }) {
  const { t } = useLingui();
  const person = usePerson(task.assignee_id);
  return (
    <>
      <Avatar person={person} />
      <span className={person ? 'clip' : s.nothing}>{person?.name ?? t`Nobody yet`}</span>
    </>
  );
}

function PriorityValue({ task }: { task: Task }) {
  return (
    <>
      <PriorityIcon priority={task.priority} />
      <span className={task.priority ? 'clip' : s.nothing}>{priorityInWords(task.priority)}</span>
    </>
  );
}

function DueValue({ task }: { task: Task }) {
  const { today } = useHere();
  return task.due ? <DueDate due={task.due} today={today} done={task.done_at !== null} /> : <Nothing />;
}

function LabelsValue({ task }: { task: Task }) {
  const { labels } = useHere();
  const own = labels.filter((label) => task.label_ids.includes(label.id));
  if (!own.length) return <Nothing />;
  return own.map((label) => <LabelTag key={label.id} label={label} />);
}

/** A quiet dash for the eye, a word for the ear. */
function Nothing() {
  const { t } = useLingui();
  return (
    <>
      <span className={s.dash} aria-hidden>
        –
      </span>
      <span className="unseen">{t`none`}</span>
    </>
  );
}
