/** One person: skills, hours, time off. */
import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { renamePerson } from '../data/commands.ts';
import { useIsAdmin, useMe, usePerson } from '../data/hooks.ts';
import type { Person } from '../data/rows.ts';
import { OwnEstimates } from '../forecast/OwnEstimates.tsx';
import { act } from '../shell/act.ts';
import { useGo } from '../shell/go.ts';
import { Top } from '../shell/top.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { Tag } from '../ui/tags.tsx';
import { LineField } from '../work/task/LineField.tsx';
import { Access } from './person/Access.tsx';
import { Growth } from './person/Growth.tsx';
import { Places } from './person/Places.tsx';
import { OpenWork } from './person/OpenWork.tsx';
import s from './person/person.module.css';
import { Skills } from './person/Skills.tsx';
import { TimeOff } from './person/TimeOff.tsx';
import { Week } from './person/Week.tsx';
import { roleInWords } from './roles.ts';
import { cityOf, timeIn } from './time-zones.ts';

export function PersonPage() {
  const { person: id = '' } = useParams({ strict: false });
  const person = usePerson(id);
  return person ? <Whole key={person.id} person={person} /> : <Nobody />;
}

function Whole({ person }: { person: Person }) {
  const { t } = useLingui();
  const me = useMe();
  const isAdmin = useIsAdmin();
  const isSelf = person.id === me?.id;
  const mayChange = (isSelf || isAdmin) && person.status !== 'removed';
  const isInside = me?.role !== 'guest';
  return (
    <>
      <Top title={person.name} />
      <div className={s.page}>
        <header className={s.header}>
          <Avatar person={person} size={40} />
          <div className={s.who}>
            <LineField
              label={t`Name`}
              className={s.name!}
              value={person.name}
              maxLength={100}
              isDisabled={!mayChange}
              onChange={(name) => void act(renamePerson(person.id, name))}
            />
            <Facts person={person} isSelf={isSelf} />
          </div>
        </header>
        {person.status === 'removed' && (
          <Banner>{t`${person.name} is no longer in the workspace. Their work and words stay.`}</Banner>
        )}
        {isInside && (
          <>
            <Skills person={person} mayChange={mayChange} isSelf={isSelf} />
            <Growth person={person} isSelf={isSelf} />
            <Places person={person} isSelf={isSelf} />
            <Week person={person} mayChange={mayChange} />
            <TimeOff person={person} mayChange={mayChange} />
          </>
        )}
        <OpenWork person={person} />
        {isSelf && <OwnEstimates />}
        {isAdmin && !isSelf && <Access person={person} />}
      </div>
    </>
  );
}

function Facts({ person, isSelf }: { person: Person; isSelf: boolean }) {
  const { t } = useLingui();
  const time = timeIn(person.time_zone);
  const city = cityOf(person.time_zone);
  return (
    <p className={s.facts}>
      <span>{roleInWords(person.role)}</span>
      {person.status === 'active' && <span title={person.time_zone}>{t`${time} in ${city}`}</span>}
      {person.status === 'placeholder' && <Tag>{t`Not here yet`}</Tag>}
      {isSelf && <Tag tone="info">{t`You`}</Tag>}
    </p>
  );
}

function Nobody() {
  const { t } = useLingui();
  const go = useGo();
  return (
    <>
      <Top title={t`Person`} />
      <EmptyState picture="people" action={<Button onPress={() => go('/people')}>{t`Show everybody`}</Button>}>
        {t`There is nobody here under this address.`}
      </EmptyState>
    </>
  );
}
