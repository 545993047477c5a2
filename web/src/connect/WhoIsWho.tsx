/** Who the people of a file are here; for everybody else a place is kept until they join. */
import { Trans, useLingui } from '@lingui/react/macro';
import { usePeople } from '../data/hooks.ts';
import type { Id, Import } from '../data/rows.ts';
import { Avatar } from '../ui/avatar.tsx';
import { PersonPicker } from '../ui/picker/people.tsx';
import { DataTable } from '../ui/table.tsx';
import s from './import.module.css';

export type Who = ReadonlyMap<string, Id | null>;

interface WhoIsWhoProps {
  people: Import['people'];
  who: Who;
  onChoose: (source: string, person: Id | null) => void;
}

/** Who somebody of the file is: as decided now, or as recognised when it was read. */
export const whoIs = (each: Import['people'][number], who: Who): Id | null =>
  who.get(each.id ?? '') !== undefined ? (who.get(each.id ?? '') ?? null) : (each.person_id ?? null);

export function WhoIsWho({ people, who, onChoose }: WhoIsWhoProps) {
  const { t } = useLingui();
  const here = usePeople().filter((person) => person.role !== 'guest');
  if (!people.length) return null;
  return (
    <section className={s.step} aria-labelledby="who">
      <h2 id="who">
        <Trans>Who is who</Trans>
      </h2>
      <p className={s.quiet}>
        <Trans>Where you choose nobody, a place is kept: tasks can stay theirs, and they take it when they join.</Trans>
      </p>
      <DataTable
        label={t`People in the file`}
        rows={people}
        rowKey={(each) => each.id ?? each.name ?? ''}
        columns={[
          { id: 'name', title: t`In the file`, cell: (each) => each.name },
          {
            id: 'here',
            title: t`Here`,
            width: '260px',
            cell: (each) => {
              const chosen = whoIs(each, who);
              return (
                <PersonPicker
                  look="boxed"
                  label={t`Who ${each.name ?? ''} is here`}
                  value={chosen}
                  people={here}
                  onPick={(person) => onChoose(each.id ?? '', person)}
                >
                  {chosen ? undefined : <KeptPlace name={each.name ?? ''} />}
                </PersonPicker>
              );
            },
          },
        ]}
      />
    </section>
  );
}

function KeptPlace({ name }: { name: string }) {
  return (
    <span className={s.kept}>
      <Avatar person={{ id: name, name, status: 'placeholder' }} />
      <Trans>Keep a place</Trans>
    </span>
  );
}
