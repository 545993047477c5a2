/** Choosing what marks work: labels, made on the way where that is allowed, and skills with their level. */
import { t } from '@lingui/core/macro';
import { Plus } from 'lucide-react';
import { type LabelLike, LabelTag, levelInWords, type SkillLike, SkillTag } from '../tags.tsx';
import b from './button.module.css';
import { PickerButton, type PickerLook, Unset } from './button.tsx';
import type { Option } from './options.ts';
import { openPicker } from './request.ts';
import { HueSquare } from './work.tsx';

export interface PickLabels {
  value: readonly string[];
  labels: readonly LabelLike[];
  onChange: (ids: string[]) => void;
  /** Where the person may make labels: called with the name typed. */
  onCreate?: (name: string) => void;
}

export function pickLabels(anchor: Element, { value, labels, onChange, onCreate }: PickLabels): void {
  const options = labels.map((label) => ({ id: label.id, label: label.name, icon: <HueSquare hue={label.hue} /> }));
  const isNew = (name: string) => !labels.some((label) => label.name.toLowerCase() === name.toLowerCase());
  const offer = (name: string): Option[] =>
    isNew(name) ? [{ id: NEW + name, label: t`Make the label “${name}”`, icon: <Plus size={14} /> }] : [];
  openPicker(anchor, {
    mode: 'many',
    label: t`Labels`,
    placeholder: onCreate ? t`Find or make a label…` : t`Find a label…`,
    options,
    value,
    onChange,
    ...(onCreate && {
      offer: (name: string) => [...fitsOne(labels, name), ...offer(name)],
      onCreate: (id: string) => onCreate(id.slice(NEW.length)),
    }),
  });
}

export function LabelPicker({
  label = t`Labels`,
  children,
  look,
  isDisabled,
  className,
  ...pick
}: PickLabels & PickerLook) {
  const chosen = pick.labels.filter((each) => pick.value.includes(each.id));
  return (
    <PickerButton
      {...{ label, look, isDisabled, className }}
      says={chosen.map((each) => each.name).join(', ') || t`None`}
      onOpen={(anchor) => pickLabels(anchor, pick)}
    >
      {children ??
        (chosen.length ? (
          <span className={b.tags}>
            {chosen.map((each) => (
              <LabelTag key={each.id} label={each} />
            ))}
          </span>
        ) : (
          <Unset>{t`Add labels`}</Unset>
        ))}
    </PickerButton>
  );
}

const NEW = 'new:';

/** Labels that begin with what is typed stand before the offer to make one, so that Enter takes the old one. */
function fitsOne(labels: readonly LabelLike[], name: string): Option[] {
  return labels
    .filter((label) => label.name.toLowerCase().startsWith(name.toLowerCase()))
    .map((label) => ({ id: label.id, label: label.name, icon: <HueSquare hue={label.hue} /> }));
}

export interface PickSkills {
  /** Level 1 to 5 by skill id. */
  value: Readonly<Record<string, number>>;
  skills: readonly SkillLike[];
  onChange: (levels: Record<string, number>) => void;
  /** True where the level is the least wanted, false where it is what a person can. */
  need?: boolean;
}

export function pickSkills(anchor: Element, { value, skills, onChange }: PickSkills): void {
  const options = skills.map((skill) => ({ id: skill.id, label: skill.name }));
  openPicker(anchor, {
    mode: 'levels',
    label: t`Skills`,
    placeholder: t`Find a skill; ← → set its level`,
    options,
    value,
    onChange,
  });
}

export function SkillPicker({
  label = t`Skills`,
  children,
  look,
  isDisabled,
  className,
  need = false,
  ...pick
}: PickSkills & PickerLook) {
  const chosen = pick.skills.filter((skill) => pick.value[skill.id]);
  const says = chosen.map((skill) => `${skill.name} ${levelInWords(pick.value[skill.id] ?? 0)}`).join(', ');
  return (
    <PickerButton
      {...{ label, look, isDisabled, className }}
      says={says || t`None`}
      onOpen={(anchor) => pickSkills(anchor, pick)}
    >
      {children ??
        (chosen.length ? (
          <span className={b.tags}>
            {chosen.map((skill) => (
              <SkillTag key={skill.id} name={skill.name} level={pick.value[skill.id] ?? 0} need={need} />
            ))}
          </span>
        ) : (
          <Unset>{t`Add skills`}</Unset>
        ))}
    </PickerButton>
  );
}
