/** What the columns of a sheet mean: recognised by their names, changed by a person, with cells to look at. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { mapImport } from '../data/commands.ts';
import type { Import } from '../data/rows.ts';
import { problemOf } from '../shell/act.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Segments } from '../ui/choice.tsx';
import { Select } from '../ui/select.tsx';
import { DataTable } from '../ui/table.tsx';
import { fieldChoices, isDate, mappingOf, remapped, type Use } from './fields.ts';
import s from './import.module.css';

type Order = 'dmy' | 'mdy' | 'found';

interface MappingProps {
  file: Import;
  onRead: (read: Import) => void;
}

export function Mapping({ file, onRead }: MappingProps) {
  const { t } = useLingui();
  const [order, setOrder] = useState<Order>('found');
  const [problem, setProblem] = useState<string | null>(null);
  const map = async (mapping: Record<string, string>, dates: Order) => {
    setProblem(null);
    try {
      onRead(await mapImport(file.id, mapping, dates === 'found' ? null : dates));
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const choose = (use: Use, field: string) => void map(remapped(file.columns, use.index, field), order);
  const chooseOrder = (next: Order) => {
    setOrder(next);
    void map(mappingOf(file.columns), next);
  };
  return (
    <section className={s.step} aria-labelledby="mapping">
      <h2 id="mapping">
        <Trans>What the columns mean</Trans>
      </h2>
      {(problem || file.problem) && <Banner tone="warn">{problem ?? file.problem}</Banner>}
      <Columns columns={file.columns} onChoose={choose} />
      {file.columns.some((use) => isDate(use.field)) && (
        <div className={s.line}>
          <span>
            {t`How dates are written`}
            {datesNote(file) && <span className={s.help}>{datesNote(file)}</span>}
          </span>
          <Segments<Order>
            label={t`How dates are written`}
            value={order}
            choices={[
              { id: 'found', label: t`As found` },
              { id: 'dmy', label: t`Day first, 31/12` },
              { id: 'mdy', label: t`Month first, 12/31` },
            ]}
            onChange={chooseOrder}
          />
        </div>
      )}
    </section>
  );
}

interface ColumnsProps {
  columns: readonly Use[];
  onChoose: (use: Use, field: string) => void;
}

/** Columns without a single cell are folded away: exports have dozens of them. */
function Columns({ columns, onChoose }: ColumnsProps) {
  const [isWhole, setWhole] = useState(false);
  const filled = columns.filter((use) => use.sample.length > 0);
  const rest = columns.length - filled.length;
  const fewEnough = columns.length <= 12;
  const more = plural(rest, { one: 'Show one column without cells', other: 'Show # columns without cells' });
  return (
    <>
      <ColumnTable columns={isWhole || fewEnough ? columns : filled} onChoose={onChoose} />
      {!isWhole && !fewEnough && rest > 0 && (
        <div>
          <Button size="small" onPress={() => setWhole(true)}>
            {more}
          </Button>
        </div>
      )}
    </>
  );
}

function ColumnTable({ columns, onChoose }: ColumnsProps) {
  const { t } = useLingui();
  const choices = fieldChoices();
  return (
    <DataTable
      label={t`Columns of the sheet`}
      rows={columns}
      rowKey={(use) => String(use.index)}
      columns={[
        { id: 'name', title: t`Column`, cell: (use) => <Named use={use} />, width: '180px' },
        { id: 'sample', title: t`Cells`, cell: (use) => <Sample cells={use.sample} />, isMinor: true },
        {
          id: 'field',
          title: t`Becomes`,
          width: '210px',
          cell: (use) => (
            <Select
              quiet
              label={t`${use.name} becomes`}
              value={use.field}
              choices={choices}
              onChange={(field) => onChoose(use, field)}
            />
          ),
        },
      ]}
    />
  );
}

/** On phones the cells stand under the name. */
function Named({ use }: { use: Use }) {
  const { t } = useLingui();
  return (
    <>
      <span className={s.name}>{use.name || t`Column ${use.index + 1}`}</span>
      <span className={s.below}>
        <Sample cells={use.sample} />
      </span>
    </>
  );
}

/** What was found out about the order of day and month. */
const datesNote = (file: Import): string =>
  file.report?.kinds.find((row) => row.kind === 'dates')?.notes.join(' ') ?? '';

function Sample({ cells }: { cells: readonly string[] }) {
  const { t } = useLingui();
  if (!cells.length) return <span className={s.quiet}>{t`empty`}</span>;
  return <span className={s.sample}>{cells.join(' · ')}</span>;
}
