/** Choosing a person, or several. */
import { t } from '@lingui/core/macro';
import { Avatar, AvatarStack, type PersonLike, PersonName } from '../avatar.tsx';
import { PickerButton, type PickerLook, Unset } from './button.tsx';
import type { Option } from './options.ts';
import { openPicker } from './request.ts';

export interface PersonChoice extends PersonLike {
  /** Stands beside the name: "6 h free this week", "Away until Friday". */
  hint?: string;
  keywords?: string;
}

export interface PickPerson {
  value: string | null;
  people: readonly PersonChoice[];
  onPick: (id: string | null) => void;
  /** Who comes first, usually the viewer: "Assign to me" is one Enter away. */
  me?: string | null;
  /** Whether nobody may be chosen. */
  allowNone?: boolean;
  label?: string;
}

export function pickPerson(
  anchor: Element,
  { value, people, onPick, me, allowNone = true, label = t`Assignee` }: PickPerson,
): void {
  const nobody: Option = {
    id: NOBODY,
    label: t`Nobody`,
    keywords: t`none clear unassigned`,
    icon: <Avatar person={null} />,
  };
  openPicker(anchor, {
    mode: 'one',
    label,
    placeholder: t`Find a person…`,
    options: [...(allowNone ? [nobody] : []), ...personOptions(people, me)],
    value: value ?? NOBODY,
    nothing: t`No one here has that name.`,
    onPick: (id) => onPick(id === NOBODY ? null : id),
  });
}

export function PersonPicker({
  label = t`Assignee`,
  children,
  look,
  isDisabled,
  className,
  ...pick
}: PickPerson & PickerLook) {
  const person = pick.people.find((each) => each.id === pick.value);
  return (
    <PickerButton
      {...{ label, look, isDisabled, className }}
      says={person?.name ?? t`Nobody yet`}
      onOpen={(anchor) => pickPerson(anchor, { ...pick, label })}
    >
      {children ??
        (person ? (
          <PersonName person={person} />
        ) : (
          <Unset>
            <PersonName person={null} />
          </Unset>
        ))}
    </PickerButton>
  );
}

export interface PickPeople {
  value: readonly string[];
  people: readonly PersonChoice[];
  onChange: (ids: string[]) => void;
  label?: string;
}

export function pickPeople(anchor: Element, { value, people, onChange, label = t`People` }: PickPeople): void {
  openPicker(anchor, {
    mode: 'many',
    label,
    placeholder: t`Find people…`,
    options: personOptions(people),
    value,
    onChange,
  });
}

export function PeoplePicker({
  label = t`People`,
  children,
  look,
  isDisabled,
  className,
  ...pick
}: PickPeople & PickerLook) {
  const chosen = pick.people.filter((person) => pick.value.includes(person.id));
  return (
    <PickerButton
      {...{ label, look, isDisabled, className }}
      says={chosen.map((person) => person.name).join(', ') || t`Nobody yet`}
      onOpen={(anchor) => pickPeople(anchor, { ...pick, label })}
    >
      {children ?? (chosen.length ? <AvatarStack people={chosen} max={6} /> : <Unset>{t`Add people`}</Unset>)}
    </PickerButton>
  );
}

const NOBODY = 'nobody';

function personOptions(people: readonly PersonChoice[], me?: string | null): Option[] {
  const mine = me ? people.filter((person) => person.id === me) : [];
  const others = me ? people.filter((person) => person.id !== me) : people;
  return [...mine, ...others].map((person) => ({
    id: person.id,
    label: person.id === me ? t`${person.name} (you)` : person.name,
    ...(person.hint && { hint: person.hint }),
    ...(person.keywords && { keywords: person.keywords }),
    icon: <Avatar person={person} />,
  }));
}
