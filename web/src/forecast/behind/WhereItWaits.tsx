/** How long work stays in each column, how much of the whole that is, and what is there unusually long. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { FlowColumn, ProjectFlow } from '../../data/behind.ts';
import { useStatuses } from '../../data/hooks.ts';
import type { Id, Status } from '../../data/rows.ts';
import { useScreenSearch } from '../../shell/go.ts';
import { standing } from '../../ui/picker/index.ts';
import { StatusIcon } from '../../ui/status-icon.tsx';
import { DataTable } from '../../ui/table.tsx';
import f from '../forecast.module.css';
import { Ageing } from './Ageing.tsx';
import s from './behind.module.css';
import { percent, workInWords } from './words.ts';

interface Props {
  flow: ProjectFlow;
  /** Finished tasks below which nothing is said. */
  fewest: number;
  project: Id;
}

export interface Shown extends FlowColumn {
  status: Status;
}

export function WhereItWaits({ flow, fewest, project }: Props) {
  const { t } = useLingui();
  const [{ as }] = useScreenSearch();
  const statuses = useStatuses(project);
  const columns = flow.columns.flatMap((column) => {
    const status = statuses.find(({ id }) => id === column.id);
    return status ? [{ ...column, status }] : [];
  });
  if (columns.every(({ stays }) => !stays)) return <TooFew finished={flow.finished} fewest={fewest} />;
  return (
    <>
      <Longest columns={columns} finished={flow.finished} fewest={fewest} />
      {as === 'table' ? <Numbers columns={columns} /> : <Bars columns={columns} statuses={statuses} />}
      <Whole flow={flow} />
      <Ageing columns={columns} />
      <p className={f.note}>
        {t`Working time, Monday to Friday, from the last ${flow.finished} finished tasks. It says nothing about a person.`}
      </p>
    </>
  );
}

function TooFew({ finished, fewest }: Pick<Props, 'fewest'> & { finished: number }) {
  const { t } = useLingui();
  const so_far = plural(finished, { 0: 'none is yet', one: 'one is', other: '# are' });
  return (
    <p
      className={f.lead}
    >{t`Once ${fewest} tasks went through a column here, this is where you see where they wait. Of its tasks, ${so_far} finished.`}</p>
  );
}

function Longest({ columns, finished, fewest }: { columns: readonly Shown[]; finished: number; fewest: number }) {
  const { t } = useLingui();
  const [most] = columns.toSorted((a, b) => (b.share?.part ?? 0) - (a.share?.part ?? 0));
  if (!most?.share)
    return (
      <p className={f.lead}>
        {t`Only ${finished} tasks are finished: which column takes most of the time is said from ${fewest} on.`}
      </p>
    );
  const { part, low, high } = most.share;
  return (
    <p className={f.head}>
      <strong>{t`${percent(part)} of the time goes by in ${most.status.name}`}</strong>
      <span>{t`probably ${percent(low)} to ${percent(high)}`}</span>
    </p>
  );
}

function Bars({ columns, statuses }: { columns: readonly Shown[]; statuses: readonly Status[] }) {
  const { t } = useLingui();
  const longest = Math.max(1, ...columns.map(({ stays }) => stays?.likely ?? 0));
  return (
    <ul className={s.columns} aria-label={t`Time in each column`}>
      {columns.map(({ id, status, stays, share, finished, now }) => (
        <li key={id}>
          <span className={s.name}>
            <StatusIcon {...standing(status, statuses)} />
            <span className="clip">{status.name}</span>
          </span>
          <span className={s.share}>{share && t`${percent(share.part)} of the time`}</span>
          {stays && (
            <span className={s.track} aria-hidden>
              <i className={s.bar} style={{ width: `${(100 * stays.middle) / longest}%` }} />
              <i
                className={s.whisker}
                style={{
                  left: `${(100 * stays.middle) / longest}%`,
                  width: `${(100 * (stays.likely - stays.middle)) / longest}%`,
                }}
              />
            </span>
          )}
          <span className={s.says}>
            {stays
              ? t`half stay up to ${workInWords(stays.middle)}, 85 of 100 up to ${workInWords(stays.likely)} (${stays.count} stays)`
              : t`too few stays to tell (${finished})`}
            {' · '}
            {t`${now} there now`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is measured from end to end. */
function Whole({ flow }: { flow: ProjectFlow }) {
  const { t } = useLingui();
  const { lead, cycle, efficiency, hand_offs, after_one } = flow;
  const usual = ({ middle, likely }: { middle: number; likely: number }) =>
    t`half up to ${workInWords(middle)}, 85 of 100 up to ${workInWords(likely)}`;
  const facts = [
    lead && { name: t`From made to done (lead time)`, value: usual(lead) },
    cycle && { name: t`From begun to done (cycle time)`, value: usual(cycle) },
    efficiency !== null && {
      name: t`Somebody is at it (flow efficiency)`,
      value: t`${percent(efficiency)} of the time`,
    },
    hand_offs !== null && {
      name: t`Hand-offs of a finished task, once begun`,
      value: new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(hand_offs),
    },
    after_one && { name: t`Until something happens after one`, value: usual(after_one) },
  ].filter((fact) => !!fact);
  if (!facts.length) return null;
  return (
    <dl className={s.facts}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Numbers({ columns }: { columns: readonly Shown[] }) {
  const { t } = useLingui();
  const time = (minutes: number | undefined) => (minutes === undefined ? '–' : workInWords(minutes));
  const titles = [
    { id: 'column', title: t`Column`, cell: ({ status }: Shown) => status.name },
    { id: 'half', title: t`Half stay up to`, isNumber: true, cell: ({ stays }: Shown) => time(stays?.middle) },
    { id: 'most', title: t`85 of 100 up to`, isNumber: true, cell: ({ stays }: Shown) => time(stays?.likely) },
    { id: 'stays', title: t`Stays`, isNumber: true, isMinor: true, cell: ({ finished }: Shown) => finished },
    {
      id: 'share',
      title: t`Of the time`,
      isNumber: true,
      cell: ({ share }: Shown) => (share ? percent(share.part) : '–'),
    },
    {
      id: 'range',
      title: t`Probably`,
      isNumber: true,
      isMinor: true,
      cell: ({ share }: Shown) => (share ? t`${percent(share.low)} to ${percent(share.high)}` : '–'),
    },
    { id: 'now', title: t`There now`, isNumber: true, cell: ({ now }: Shown) => now },
    {
      id: 'ageing',
      title: t`Unusually long`,
      isNumber: true,
      isMinor: true,
      cell: ({ ageing }: Shown) => ageing.length,
    },
  ];
  return <DataTable label={t`Where work waits`} columns={titles} rows={columns} rowKey={({ id }) => id} />;
}
