/** What the work of each person is like: dull, visible, wished for, good to grow by. In the order of names. */
import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Fairness } from '../../data/fairness.ts';
import { store } from '../../data/local.ts';
import { DataTable } from '../../ui/table.tsx';
import s from './fairness.module.css';
import { percent } from './words.ts';

type Load = Fairness['people'][number];
type Kind = 'dull' | 'visible' | 'wished' | 'growing';

export function KindsByName({ people }: { people: readonly Load[] }) {
  const { t } = useLingui();
  const heading = useId();
  if (!people.length) return null;
  const kinds: { id: Kind; title: string }[] = [
    { id: 'dull', title: t`Dull` },
    { id: 'visible', title: t`Visible` },
    { id: 'wished', title: t`Gladly done` },
    { id: 'growing', title: t`To grow by` },
  ];
  const columns = [
    {
      id: 'person',
      title: t`Person`,
      cell: ({ person_id }: Load) => store.row('person', person_id)?.name ?? t`Somebody who left`,
    },
    ...kinds.map(({ id, title }) => ({
      id,
      title,
      isNumber: true,
      cell: (load: Load) => <Part kind={id} share={load[id]} />,
    })),
  ];
  return (
    <section className={s.part} aria-labelledby={heading}>
      <h2 id={heading}>{t`What the work is like, by name`}</h2>
      <p className={s.lead}>
        {t`Dull and visible work is what leads marked so on labels: its part of eight weeks, finished and planned. The other two are parts of the time looked at, by what people say of themselves.`}
      </p>
      <DataTable
        label={t`What the work is like, by name`}
        columns={columns}
        rows={people}
        rowKey={(row) => row.person_id}
      />
    </section>
  );
}

function Part({ kind, share }: { kind: Kind; share: number }) {
  const { t } = useLingui();
  return (
    <span className={s.kind}>
      <span className={s.track} aria-hidden>
        <i data-part={kind === 'dull' ? 'dull' : 'planned'} style={{ width: `${100 * Math.min(1, share)}%` }} />
      </span>
      {t`${percent(share)} %`}
    </span>
  );
}
