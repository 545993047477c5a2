/** Chances of being late beside how often it came true: on the diagonal they are honest. */
import { useLingui } from '@lingui/react/macro';
import type { Hindsight } from '../data/forecast-rows.ts';
import { DataTable } from '../ui/table.tsx';
import s from './forecast.module.css';

type Lates = NonNullable<Hindsight['lates']>;
type Bin = Lates['bins'][number];

const SIZE = 160;

export function Calibration({ lates, asTable }: { lates: Lates; asTable: boolean }) {
  const { t } = useLingui();
  const off = Math.round(lates.off * 100);
  return (
    <div className={s.half}>
      <h3>{t`Chances of being late`}</h3>
      <p className={s.lead}>
        {t`${lates.count} chances met their due date; they were off by ${off} points on average.`}{' '}
        {off > 15 && t`So only the plan is looked at now, not what due dates taught.`}
      </p>
      {asTable ? <Numbers bins={lates.bins} /> : <Curve bins={lates.bins} />}
      <p className={s.note}>{t`On the line, what was said came true as often as was said.`}</p>
    </div>
  );
}

function Curve({ bins }: { bins: readonly Bin[] }) {
  const { t } = useLingui();
  const at = (share: number) => share * SIZE;
  return (
    <svg
      className={s.curve}
      viewBox={`-8 -8 ${SIZE + 16} ${SIZE + 16}`}
      role="img"
      aria-label={t`Said beside came true`}
    >
      <rect width={SIZE} height={SIZE} />
      <line x1="0" y1={SIZE} x2={SIZE} y2="0" />
      {bins.map((bin) => (
        <circle
          key={`${bin.said} ${bin.came}`}
          cx={at(bin.said)}
          cy={SIZE - at(bin.came)}
          r={3 + Math.min(5, Math.sqrt(bin.count))}
        />
      ))}
    </svg>
  );
}

function Numbers({ bins }: { bins: readonly Bin[] }) {
  const { t } = useLingui();
  const percent = (share: number) => t`${Math.round(share * 100)} %`;
  const columns = [
    { id: 'said', title: t`Said`, cell: ({ said }: Bin) => percent(said) },
    { id: 'came', title: t`Came true`, isNumber: true, cell: ({ came }: Bin) => percent(came) },
    { id: 'count', title: t`Of`, isNumber: true, cell: ({ count }: Bin) => count },
  ];
  return (
    <DataTable
      label={t`Chances of being late`}
      columns={columns}
      rows={bins}
      rowKey={(row) => `${row.said} ${row.came}`}
    />
  );
}
