/** What a file held, what of it comes in and what does not, and why: before an import as after it. */
import { useLingui } from '@lingui/react/macro';
import type { Import } from '../data/rows.ts';
import { ThinBar } from '../ui/bars.tsx';
import { DataTable } from '../ui/table.tsx';
import { kindInWords } from './kinds.ts';
import s from './report.module.css';

type Report = NonNullable<Import['report']>;
type Kind = Report['kinds'][number];

export function LossReport({ report, isOver }: { report: Report; isOver: boolean }) {
  const { t, i18n } = useLingui();
  const number = (value: number) => i18n.number(value);
  return (
    <div className={s.report}>
      <DataTable
        label={isOver ? t`What came in` : t`What will come in`}
        rows={report.kinds}
        rowKey={(row) => row.kind}
        columns={[
          { id: 'kind', title: t`Kind`, cell: (row) => kindInWords(row.kind), width: '150px' },
          { id: 'found', title: t`Found`, cell: (row) => number(row.found), isNumber: true, width: '80px' },
          {
            id: 'imported',
            title: isOver ? t`Came in` : t`Comes in`,
            cell: (row) => number(row.imported),
            isNumber: true,
            width: '80px',
          },
          { id: 'share', title: t`Share`, cell: (row) => <Share row={row} />, width: '72px', isMinor: true },
          { id: 'why', title: t`Left out, and why`, cell: (row) => <Why row={row} /> },
        ]}
      />
      {report.notes.length > 0 && (
        <ul className={s.notes} aria-label={t`About the file`}>
          {report.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Share({ row }: { row: Kind }) {
  return <span className={s.share}>{row.found > 0 && <ThinBar share={row.imported / row.found} />}</span>;
}

function Why({ row }: { row: Kind }) {
  const { t, i18n } = useLingui();
  const lacking = i18n.number(row.lacking);
  if (!row.left_out.length && !row.lacking && !row.notes.length) {
    return <span className={s.all}>{row.found ? t`Nothing` : t`The file has none`}</span>;
  }
  return (
    <ul className={s.why}>
      {row.left_out.map(({ count, why }) => (
        <li key={String(why)}>
          <b>{i18n.number(Number(count))}:</b> {String(why)}
        </li>
      ))}
      {row.lacking > 0 && <li>{t`${lacking} more are not in the file itself`}</li>}
      {row.notes.map((note) => (
        <li key={note} className={s.note}>
          {note}
        </li>
      ))}
    </ul>
  );
}
