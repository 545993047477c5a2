/** The same as numbers, for those who read rather than look. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Person } from '../../data/rows.ts';
import { type Column, DataTable } from '../../ui/table.tsx';
import { loadInWords, weekInWords } from './in-words.ts';
import type { Loads } from './loads.ts';

export function NumbersTable({ people, loads }: { people: readonly Person[]; loads: Loads }) {
  const { t } = useLingui();
  const columns: Column<Person>[] = [
    { id: 'person', title: t`Person`, cell: (person) => <PersonLink person={person} /> },
    ...loads.weeks.map((week, at) => ({
      id: week.monday,
      title: weekInWords(week),
      isNumber: true,
      cell: (person: Person) => loadInWords(loads.of(person).loads[at]!),
    })),
  ];
  return <DataTable label={t`Workload in hours`} columns={columns} rows={people} rowKey={(person) => person.id} />;
}

function PersonLink({ person }: { person: Person }) {
  return (
    <Link to="/people/$person" params={{ person: person.id }}>
      {person.name}
    </Link>
  );
}
