/** What waiting a day costs some tasks, a line each, with every term it is made of. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { taskKeyOf, useTask } from '../../data/hooks.ts';
import type { WaitingCost } from '../../data/waiting.ts';
import { DataTable } from '../../ui/table.tsx';
import { Tag } from '../../ui/tags.tsx';
import s from './suggest.module.css';

const percent = (chance: number) => Math.round(chance * 20) * 5;

export function Costs({ title, rows }: { title: string; rows: readonly WaitingCost[] }) {
  const { t, i18n } = useLingui();
  const heading = useId();
  const number = (value: number) => i18n.number(value, { maximumFractionDigits: 1 });
  const columns = [
    { id: 'task', title: t`Task`, cell: (row: WaitingCost) => <Named row={row} /> },
    { id: 'loss', title: t`Cost`, isNumber: true, cell: ({ loss }: WaitingCost) => number(loss) },
    {
      id: 'late',
      title: t`Late: now → in a day`,
      cell: ({ late_now, late_then }: WaitingCost) =>
        late_now === null || late_then === null ? t`no due date` : t`${percent(late_now)} % → ${percent(late_then)} %`,
    },
    {
      id: 'days',
      title: t`Later by`,
      isNumber: true,
      cell: ({ days }: WaitingCost) =>
        days ? plural(Number(days.toFixed(1)), { one: '# day', other: '# days' }) : '–',
    },
    {
      id: 'behind',
      title: t`Waits for it`,
      isNumber: true,
      isMinor: true,
      cell: ({ behind }: WaitingCost) => (behind.length ? behindInWords(behind) : '–'),
    },
    { id: 'value', title: t`Counts`, isNumber: true, cell: ({ value }: WaitingCost) => t`${number(value)}×` },
    {
      id: 'hours',
      title: t`Takes`,
      isNumber: true,
      isMinor: true,
      cell: ({ hours }: WaitingCost) => t`${number(hours)} h`,
    },
  ];
  return (
    <section className={s.part} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <DataTable label={title} columns={columns} rows={rows} rowKey={(row) => row.task_id} />
    </section>
  );
}

function behindInWords(behind: WaitingCost['behind']): string {
  const days = behind.reduce((sum, each) => sum + each.days, 0).toFixed(1);
  return plural(behind.length, { one: `# task, ${days} days`, other: `# tasks, ${days} days` });
}

function Named({ row }: { row: WaitingCost }) {
  const { t } = useLingui();
  const task = useTask(row.task_id);
  if (!task) return <>{t`A task that is gone`}</>;
  return (
    <span className={s.named}>
      <span className={s.key}>{taskKeyOf(task)}</span> {task.title}
      {row.decided && <Tag>{t`as you put it`}</Tag>}
    </span>
  );
}
