/** What stands behind a week: a column a day as a picture, then every entry in words. Its person reads the same. */
import { useLingui } from '@lingui/react/macro';
import { taskKeyOf } from '../../data/hooks.ts';
import { useFetched } from '../../data/fetched.ts';
import { type SheetLine, loadSheetLines } from '../../data/hours.ts';
import { store } from '../../data/local.ts';
import type { Sheet } from '../../data/rows.ts';
import { dayInFull, weekdayNames } from '../../ui/dates.ts';
import { ErrorState } from '../../ui/empty.tsx';
import { DataTable } from '../../ui/table.tsx';
import { daysOf } from '../sheet/lines.ts';
import { onClock } from '../spent.ts';
import s from './approve.module.css';

export function SheetLines({ sheet }: { sheet: Sheet }) {
  const { t } = useLingui();
  const { value, problem } = useFetched((signal) => loadSheetLines(sheet.id, signal), sheet.id, [sheet.id, sheet.seq]);
  if (problem !== null)
    return <ErrorState>{problem || t`The hours could not be loaded. Check your connection.`}</ErrorState>;
  if (!value) return null;
  return (
    <div className={s.lines}>
      <Picture sheet={sheet} lines={value.lines} />
      <DataTable
        label={t`Entries of the week`}
        rows={value.lines.map((line, at) => ({ ...line, at }))}
        rowKey={(line) => String(line.at)}
        columns={[
          { id: 'day', title: t`Day`, cell: (line) => dayInFull(line.day) },
          { id: 'task', title: t`Task`, cell: (line) => <TaskName id={line.task_id} /> },
          { id: 'note', title: t`Note`, cell: (line) => line.note, isMinor: true },
          { id: 'billable', title: t`Billable`, cell: (line) => (line.billable ? t`yes` : ''), isMinor: true },
          { id: 'time', title: t`Time`, cell: (line) => onClock(line.minutes), isNumber: true },
        ]}
      />
      {value.way !== 'none' && (
        <p className={s.quiet}>{t`Rounded as the workspace rounds; what was entered is kept.`}</p>
      )}
    </div>
  );
}

function TaskName({ id }: { id: string | null }) {
  const { t } = useLingui();
  const task = id ? store.row('task', id) : undefined;
  if (!id) return <span className={s.quiet}>{t`in the project`}</span>;
  return task ? (
    <>
      {taskKeyOf(task)} {task.title}
    </>
  ) : (
    <span className={s.quiet}>{t`a task that is no longer here`}</span>
  );
}

/** A column a day; the table below says the same in numbers. */
function Picture({ sheet, lines }: { sheet: Sheet; lines: readonly SheetLine[] }) {
  const { t } = useLingui();
  const sums = daysOf(sheet.week).map((day) =>
    lines.filter((line) => line.day === day).reduce((sum, line) => sum + line.minutes, 0),
  );
  const most = Math.max(480, ...sums);
  const names = weekdayNames('short');
  return (
    <div
      className={s.picture}
      role="img"
      aria-label={t`Hours of each day: ${sums.map((sum) => onClock(sum)).join(', ')}`}
    >
      {sums.map((sum, at) => (
        <span key={names[at]} className={s.column} aria-hidden>
          <span className={s.bar}>
            <i style={{ height: `${(sum / most) * 100}%` }} />
          </span>
          {names[at]}
        </span>
      ))}
    </div>
  );
}
