/** How full each person is: planned work against the hours that can be planned. In the order of names, whoever looks. */
import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Fairness } from '../../data/fairness.ts';
import { usePerson } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import type { Id } from '../../data/rows.ts';
import { useScreenSearch } from '../../shell/go.ts';
import { PersonName } from '../../ui/avatar.tsx';
import { DataTable } from '../../ui/table.tsx';
import s from './fairness.module.css';
import { helpInWords, percent, width } from './words.ts';

type Load = Fairness['people'][number];

export function SharesByName({ people }: { people: readonly Load[] }) {
  const { t } = useLingui();
  const heading = useId();
  const [{ as }] = useScreenSearch();
  return (
    <section className={s.part} aria-labelledby={heading}>
      <h2 id={heading}>{t`Planned work, by name`}</h2>
      <p className={s.lead}>
        {t`Of the hours each person can be planned for: time off is taken out and a fifth is kept for surprises.`}{' '}
        {as !== 'table' && t`The line is a full plate.`}
      </p>
      {!people.length && <p>{t`Nobody here has hours that can be planned in these weeks.`}</p>}
      {as === 'table' && <Numbers people={people} />}
      {as !== 'table' && (
        <ul className={s.people}>
          {people.map(({ person_id, share }) => (
            <OneShare key={person_id} id={person_id} share={share} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OneShare({ id, share }: { id: Id; share: number }) {
  const { t } = useLingui();
  const person = usePerson(id);
  return (
    <li>
      <PersonName person={person ?? { id, name: t`Somebody who left` }} size={20} />
      <span className={s.track} aria-hidden>
        <i data-part="planned" style={{ width: width(Math.min(share, 1)) }} />
        {share > 1 && <i data-part="over" style={{ left: width(1), width: width(share - 1, share) }} />}
        <i data-part="full" style={{ left: width(1) }} />
      </span>
      <span className={s.numbers}>{t`${percent(share)} %`}</span>
      {share > 1 && <span className={s.help}>{helpInWords(share)}</span>}
    </li>
  );
}

function Numbers({ people }: { people: readonly Load[] }) {
  const { t } = useLingui();
  const columns = [
    {
      id: 'person',
      title: t`Person`,
      cell: ({ person_id }: Load) => store.row('person', person_id)?.name ?? t`Somebody who left`,
    },
    { id: 'planned', title: t`Planned`, isNumber: true, cell: ({ share }: Load) => t`${percent(share)} %` },
    { id: 'help', title: t`Help needed`, cell: ({ share }: Load) => (share > 1 ? helpInWords(share) : '') },
  ];
  return <DataTable label={t`Planned work, by name`} columns={columns} rows={people} rowKey={(row) => row.person_id} />;
}
