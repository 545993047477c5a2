/** One person in the list: a line on a desk, a card on a phone. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useRow, useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import type { Ability, Person } from '../../data/rows.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { HoursBar } from '../../ui/bars.tsx';
import { formatHours } from '../../ui/effort.ts';
import { SkillTag, Tag } from '../../ui/tags.tsx';
import { useToday } from '../../work/tasks/today.ts';
import { awayInWords } from '../absences.ts';
import { roleInWords } from '../roles.ts';
import { cityOf, timeIn } from '../time-zones.ts';
import s from './list.module.css';
import type { Planned } from './loads.ts';

const MOST_SKILLS = 4;

export function PersonLine({ person, planned }: { person: Person; planned: Planned | null }) {
  const { t } = useLingui();
  return (
    <li className={s.person}>
      <Avatar person={person} size={32} />
      <div className={s.who}>
        <Link className={s.name} to="/people/$person" params={{ person: person.id }}>
          {person.name}
        </Link>
        <span className={s.facts}>
          {person.status === 'placeholder' ? t`Not here yet` : roleInWords(person.role)}
          {person.status === 'active' && <LocalTime zone={person.time_zone} />}
        </span>
      </div>
      <Skills person={person} />
      <Hours person={person} />
      {planned && (
        <div className={s.load}>
          <HoursBar planned={planned.planned} capacity={planned.capacity} />
        </div>
      )}
    </li>
  );
}

function LocalTime({ zone }: { zone: string }) {
  const { t } = useLingui();
  const city = cityOf(zone);
  const time = timeIn(zone);
  return <span title={zone}>{t`${time} in ${city}`}</span>;
}

function Skills({ person }: { person: Person }) {
  const abilities = useRows(
    'ability',
    { of: { person_id: person.id }, where: (row) => row.level > 0, sort: [by('level', 'down')] },
    [person.id],
  );
  const more = abilities.length - MOST_SKILLS;
  return (
    <div className={s.skills}>
      {abilities.slice(0, MOST_SKILLS).map((ability) => (
        <AbilityTag key={ability.id} ability={ability} />
      ))}
      {more > 0 && <span className={s.facts}>+{more}</span>}
    </div>
  );
}

function AbilityTag({ ability }: { ability: Ability }) {
  const skill = useRow('skill', ability.skill_id);
  return skill ? <SkillTag name={skill.name} level={ability.level} /> : null;
}

function Hours({ person }: { person: Person }) {
  const { t } = useLingui();
  const today = useToday();
  const [week] = useRows('workweek', { of: { person_id: person.id } }, [person.id]);
  const absences = useRows('absence', { of: { person_id: person.id }, where: (row) => !row.cancelled }, [person.id]);
  const away = awayInWords(absences, today);
  const total = formatHours(week?.minutes.reduce((sum, each) => sum + each, 0) ?? 0);
  return (
    <div className={s.hours}>
      {week && <span>{t`${total} h a week`}</span>}
      {away && <Tag tone="info">{away}</Tag>}
    </div>
  );
}
