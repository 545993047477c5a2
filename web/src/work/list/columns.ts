/** The columns of the list, in order; which of them show is kept in the address. */
import { t } from '@lingui/core/macro';

export const COLUMNS = [
  'key',
  'title',
  'status',
  'assignee',
  'priority',
  'due',
  'forecast',
  'effort',
  'labels',
] as const;
export type ColumnId = (typeof COLUMNS)[number];

/** Key and title always show: they are the task. */
export const OPTIONAL: readonly ColumnId[] = ['status', 'assignee', 'priority', 'due', 'forecast', 'effort', 'labels'];

const WIDTHS: Record<ColumnId, string> = {
  key: '84px',
  title: 'minmax(240px, 1fr)',
  status: '124px',
  assignee: '152px',
  priority: '108px',
  due: '112px',
  forecast: '132px',
  effort: '80px',
  labels: '136px',
};

export const shownColumns = (hidden: string | undefined): ColumnId[] => {
  const gone = new Set(hidden?.split(','));
  return COLUMNS.filter((id) => !OPTIONAL.includes(id) || !gone.has(id));
};

/** The tracks of a row: the tick, the columns shown, and the way into the task. */
export const tracksOf = (columns: readonly ColumnId[]): string =>
  ['36px', ...columns.map((id) => WIDTHS[id]), '40px'].join(' ');

export function columnInWords(id: ColumnId): string {
  const words: Record<ColumnId, string> = {
    key: t`Key`,
    title: t`Title`,
    status: t`Status`,
    assignee: t`Assignee`,
    priority: t`Priority`,
    due: t`Due`,
    forecast: t`Forecast`,
    effort: t`Effort`,
    labels: t`Labels`,
  };
  return words[id];
}
