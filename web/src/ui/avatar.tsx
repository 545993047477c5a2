/** People as small round pictures: their initials on a hue that is theirs everywhere. */
import { t } from '@lingui/core/macro';
import s from './avatar.module.css';
import { cx } from './classes.ts';
import { hueOf, hueStyle, initialsOf } from './hue.ts';

export interface PersonLike {
  id: string;
  name: string;
  /** A placeholder stands for someone not here yet and is drawn with a dashed edge. */
  status?: 'active' | 'placeholder' | 'removed';
}

export interface AvatarProps {
  /** Null draws the empty seat. */
  person: PersonLike | null | undefined;
  size?: 16 | 20 | 24 | 32 | 40;
  /** Set where the name does not stand beside the picture; it is then read aloud and shown on hover. */
  named?: boolean;
}

export function Avatar({ person, size = 20, named = false }: AvatarProps) {
  const name = person?.name ?? t`Nobody yet`;
  const classes = cx(
    s.avatar,
    s[`size${size}`],
    !person && s.empty,
    person?.status === 'placeholder' && s.placeholder,
    person?.status === 'removed' && s.removed,
  );
  const voice = named ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true };
  return (
    <span className={classes} style={person ? hueStyle(hueOf(person.id)) : undefined} {...voice}>
      {person ? initialsOf(person.name) : <EmptySeat />}
    </span>
  );
}

/** Several people, overlapping; those beyond `max` become a number. */
export function AvatarStack({
  people,
  max = 4,
  size = 20,
}: {
  people: readonly PersonLike[];
  max?: number;
  size?: AvatarProps['size'];
}) {
  const shown = people.length > max ? people.slice(0, max - 1) : people;
  const names = people.map((person) => person.name).join(', ');
  return (
    <span className={s.stack} role="img" aria-label={names} title={names}>
      {shown.map((person) => (
        <Avatar key={person.id} person={person} size={size} />
      ))}
      {people.length > shown.length && (
        <span className={cx(s.avatar, s[`size${size}`], s.more)} aria-hidden>
          +{people.length - shown.length}
        </span>
      )}
    </span>
  );
}

/** The picture and the name beside it. */
export function PersonName({
  person,
  size = 20,
}: {
  person: PersonLike | null | undefined;
  size?: AvatarProps['size'];
}) {
  return (
    <span className={s.person}>
      <Avatar person={person} size={size} />
      <span className="clip">{person?.name ?? t`Nobody yet`}</span>
    </span>
  );
}

function EmptySeat() {
  return (
    <svg
      viewBox="0 0 16 16"
      width="62%"
      height="62%"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden
    >
      <circle cx="8" cy="5.6" r="2.4" />
      <path d="M3.4 13.2c.5-2.5 2.3-3.8 4.6-3.8s4.1 1.3 4.6 3.8" />
    </svg>
  );
}
