/** One line of the timesheet: what was worked on, a cell for each day, and what they come to. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { taskKeyOf, useProject, useTask } from '../../data/hooks.ts';
import { boardOf, pageOf } from '../../shell/go.ts';
import { HueSquare } from '../../ui/picker/index.ts';
import type { Rule } from '../rounding.ts';
import { onClock } from '../spent.ts';
import type { DayRoom } from './capacity.ts';
import { Cell } from './Cell.tsx';
import type { Line } from './lines.ts';
import s from './sheet.module.css';
import { total } from './totals.tsx';

interface GridLineProps {
  at: number;
  line: Line;
  room: readonly DayRoom[];
  rule: Rule;
  isLocked: boolean;
}

export function GridLine({ at, line, room, rule, isLocked }: GridLineProps) {
  const { t } = useLingui();
  const task = useTask(line.task);
  const project = useProject(line.project);
  const name = task ? `${taskKeyOf(task)} ${task.title}` : (project?.name ?? t`A project you no longer see`);
  const all = room.reduce((sum, _, day) => sum + total(line, day, rule), 0);
  return (
    <tr data-locked={isLocked || undefined}>
      <th scope="row" className={s.what}>
        <span className={s.name}>
          {project && <HueSquare hue={project.hue} />}
          {task && (
            <Link className={s.title!} to={pageOf(taskKeyOf(task))}>
              {task.title}
            </Link>
          )}
          {!task && project && (
            <Link className={s.title!} to={boardOf(project.key)}>
              {project.name}
            </Link>
          )}
          {!task && !project && <span className={s.title}>{name}</span>}
          {isLocked && <Lock size={12} role="img" aria-label={t`handed in`} />}
        </span>
        {task && <span className={s.key}>{taskKeyOf(task)}</span>}
      </th>
      {room.map((each, day) => (
        <Cell key={each.day} line={line} room={each} name={name} atLine={at} atDay={day} isLocked={isLocked} />
      ))}
      <td className={s.sum}>{all > 0 ? onClock(all) : '–'}</td>
    </tr>
  );
}
