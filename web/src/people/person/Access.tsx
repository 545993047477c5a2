/** What somebody may do in the workspace, and whether they are in it: for those who run it. */
import { useLingui } from '@lingui/react/macro';
import { bringBackPerson, removePerson, setRole } from '../../data/commands.ts';
import { useMe } from '../../data/hooks.ts';
import type { Person } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { ROLES, roleExplained, roleInWords } from '../roles.ts';
import s from './person.module.css';

export function Access({ person }: { person: Person }) {
  const { t } = useLingui();
  const isOwner = useMe()?.role === 'owner';
  const isOut = person.status === 'removed';
  const roles = ROLES.filter((role) => isOwner || role !== 'owner' || person.role === 'owner');
  const choices = roles.map((role) => ({ id: role, label: roleInWords(role), hint: roleExplained(role) }));
  return (
    <section className={s.section} aria-label={t`Access`}>
      <h2 className={s.heading}>{t`Access`}</h2>
      <div className={s.access}>
        <Select
          label={t`Role in the workspace`}
          value={person.role}
          choices={choices}
          isDisabled={isOut || (person.role === 'owner' && !isOwner)}
          help={roleExplained(person.role)}
          onChange={(role) =>
            role !== person.role && void act(setRole(person.id, role), t`${person.name}: ${roleInWords(role)}`)
          }
        />
        {isOut ? (
          <Button
            onPress={() => void act(bringBackPerson(person.id), t`${person.name} is back`)}
          >{t`Bring back`}</Button>
        ) : (
          <Button
            tone="danger"
            onPress={() => void act(removePerson(person.id), t`${person.name} has no access any more`)}
          >
            {t`Remove from the workspace`}
          </Button>
        )}
      </div>
    </section>
  );
}
