/** The tasks of an opened week: looked at, given to somebody else by dragging, by key or from the picker. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { taskKeyOf, useRow } from '../../data/hooks.ts';
import type { Task } from '../../data/rows.ts';
import { usePeek } from '../../shell/go.ts';
import { say } from '../../shell/live.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { DueDate } from '../../ui/due-date.tsx';
import { formatEffort } from '../../ui/effort.ts';
import { hueStyle } from '../../ui/hue.ts';
import { PriorityIcon } from '../../ui/priority-icon.tsx';
import { useToday } from '../../work/tasks/today.ts';
import { mayGive } from '../may.ts';
import { useTaskDrag } from './drag.ts';
import { pickTaker } from './giving.ts';
import { hoursOf, loadInWords, weekInWords } from './in-words.ts';
import type { Loads, PersonLoads } from './loads.ts';
import { type Part, tasksOfWeek } from './person-weeks.ts';
import { cellAt } from './spots.ts';
import s from './tray.module.css';
import { useTrayKeys } from './tray-keys.ts';
import type { Week } from './weeks.ts';

/** Those that take the most of a week; all of a very full one would be slow to draw. */
const FEW = 12;

interface TrayProps {
  row: PersonLoads;
  week: Week;
  loads: Loads;
  /** The cell it was opened from, where the focus goes back to. */
  spot: string;
  onClose: () => void;
}

export function Tray({ row, week, loads, spot, onClose }: TrayProps) {
  const { t } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  const parts = useMemo(() => tasksOfWeek(row.time, week, row.tasks, loads.usual), [row, week, loads.usual]);
  const close = () => {
    cellAt(spot)?.focus({ preventScroll: true });
    onClose();
  };
  useTrayKeys(place, { give: (anchor, task) => mayGive(task) && pickTaker(anchor, task, week, loads), close });
  const [shown, setShown] = useState(FEW);
  const load = row.loads[loads.weeks.indexOf(week)];
  const says = plural(parts.length, { one: '# task', other: '# tasks' });
  useEffect(() => say(says), [says]);
  return (
    <div role="row" className={s.line}>
      <div role="gridcell" aria-colspan={loads.weeks.length + 1} className={s.tray} ref={place} data-tray>
        <div className={s.head}>
          <h2>{`${row.person.name}, ${weekInWords(week)}`}</h2>
          <span>{load && loadInWords(load)}</span>
          <IconButton size="small" label={t`Close`} keys="Escape" icon={<X />} onPress={close} />
        </div>
        {parts.length === 0 && <p className={s.nothing}>{t`No task falls into this week.`}</p>}
        <ul className={s.tasks}>
          {parts.slice(0, shown).map((part) => (
            <Piece key={part.task.id} part={part} week={week} loads={loads} />
          ))}
        </ul>
        {parts.length > shown && (
          <Button className={s.more!} size="small" onPress={() => setShown(parts.length)}>
            {t`Show all ${parts.length}`}
          </Button>
        )}
      </div>
    </div>
  );
}

interface PieceProps {
  part: Part;
  week: Week;
  loads: Loads;
}

function Piece({ part: { task, minutes }, week, loads }: PieceProps) {
  const { t } = useLingui();
  const card = useRef<HTMLLIElement>(null);
  const today = useToday();
  const { open } = usePeek();
  const project = useRow('project', task.project_id);
  const may = mayGive(task);
  useTaskDrag(card, task.id, may);
  const key = taskKeyOf(task);
  return (
    <li ref={card} className={s.task} data-may={may || undefined}>
      <span className={s.dot} style={hueStyle(project?.hue ?? 0)} aria-hidden />
      <PriorityIcon priority={task.priority} />
      <button
        type="button"
        className={s.title}
        data-task={task.id}
        aria-keyshortcuts={may ? 'M' : undefined}
        onClick={() => open(key)}
      >
        <span className={s.key}>{key}</span>
        <span className="clip">{task.title}</span>
      </button>
      <Facts task={task} minutes={minutes} />
      {task.due && <DueDate due={task.due} today={today} />}
      {may && (
        <Button
          size="small"
          tone="ghost"
          aria-label={t`Give ${key} to somebody else`}
          onPress={({ target }) => pickTaker(target, task, week, loads)}
        >{t`Give to…`}</Button>
      )}
    </li>
  );
}

/** "6 h of 12h" */
function Facts({ task, minutes }: { task: Task; minutes: number }) {
  const { t } = useLingui();
  const here = minutes < 30 ? t`under 1 h` : t`${hoursOf(minutes)} h`;
  if (task.effort === null) return <span className={s.facts}>{t`no estimate, about ${here}`}</span>;
  const whole = formatEffort(task.effort);
  return <span className={s.facts}>{Math.round(minutes) < task.effort ? t`${here} of ${whole}` : whole}</span>;
}
