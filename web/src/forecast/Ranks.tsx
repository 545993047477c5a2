/** Where outcomes fell within their forecasts: were the forecasts true, each tenth would hold as many as any other. */
import { useLingui } from '@lingui/react/macro';
import type { Hindsight } from '../data/forecast-rows.ts';
import { DataTable } from '../ui/table.tsx';
import s from './forecast.module.css';

type Efforts = NonNullable<Hindsight['efforts']>;

export function Ranks({ efforts, asTable }: { efforts: Efforts; asTable: boolean }) {
  const { t } = useLingui();
  const held = Math.round(efforts.held * 100);
  return (
    <div className={s.half}>
      <h3>{t`How long tasks took`}</h3>
      <p className={s.lead}>
        {t`${held} % of ${efforts.count} outcomes fell into the range of 80 of 100.`}{' '}
        {efforts.usual > 0 && betterInWords(efforts, t)}
      </p>
      {asTable ? (
        <Numbers efforts={efforts} />
      ) : (
        <Bars efforts={efforts} label={t`Outcomes in each tenth of the forecast`} />
      )}
      <p className={s.note}>
        {t`Each forecast is the one that stood when the task was begun; ${efforts.issued} were shown then, the others are worked out as they would have been.`}
      </p>
    </div>
  );
}

type Say = ReturnType<typeof useLingui>['t'];

function betterInWords({ loss, usual }: Efforts, t: Say): string {
  const better = Math.round((1 - loss / usual) * 100);
  if (better > 0) return t`They were off by ${better} % less than taking the last hundred tasks as they were.`;
  return t`Taking the last hundred tasks as they were would have been no worse.`;
}

function Bars({ efforts, label }: { efforts: Efforts; label: string }) {
  const { t } = useLingui();
  const most = Math.max(...efforts.ranks, 1);
  const even = efforts.count / efforts.ranks.length;
  return (
    <figure className={s.ranks}>
      <div role="img" aria-label={label}>
        {efforts.ranks.map((count, at) => (
          <i key={at} data-inside={(at > 0 && at < 9) || undefined} style={{ height: `${(100 * count) / most}%` }} />
        ))}
        <hr style={{ bottom: `${(100 * even) / most}%` }} />
      </div>
      <figcaption>
        <span>{t`quicker than said`}</span>
        <span>{t`slower than said`}</span>
      </figcaption>
    </figure>
  );
}

function Numbers({ efforts }: { efforts: Efforts }) {
  const { t } = useLingui();
  const rows = efforts.ranks.map((count, at) => ({ tenth: at, count }));
  const columns = [
    {
      id: 'tenth',
      title: t`Within the forecast`,
      cell: ({ tenth }: (typeof rows)[number]) => t`${tenth * 10} to ${tenth * 10 + 10} %`,
    },
    { id: 'count', title: t`Outcomes`, isNumber: true, cell: ({ count }: (typeof rows)[number]) => count },
  ];
  return <DataTable label={t`How long tasks took`} columns={columns} rows={rows} rowKey={(row) => String(row.tenth)} />;
}
