/** What somebody can do, in their own words: a level for each skill, explained. */
import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { declareSkill, dropSkill } from '../../data/commands.ts';
import { useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import type { Id, Person } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { PickerButton, pickSkills } from '../../ui/picker/index.ts';
import { levelInWords, SkillTag } from '../../ui/tags.tsx';
import { changedLevels } from './levels.ts';
import s from './person.module.css';

interface SkillsProps {
  person: Person;
  mayChange: boolean;
  isSelf: boolean;
}

export function Skills({ person, mayChange, isSelf }: SkillsProps) {
  const { t } = useLingui();
  const levels = useLevels(person.id);
  const skills = useRows('skill', { sort: [by('name')] }, []);
  const known = skills.filter((skill) => levels[skill.id]);
  const offered = skills.filter((skill) => !skill.retired || levels[skill.id]);
  const pick = (anchor: Element) => {
    let before = levels;
    pickSkills(anchor, {
      value: levels,
      skills: offered,
      onChange: (after) => {
        for (const [skill, level] of changedLevels(before, after)) {
          void act(level ? declareSkill(person.id, skill, level) : dropSkill(person.id, skill));
        }
        before = after;
      },
    });
  };
  return (
    <section className={s.section} aria-labelledby="skills">
      <header className={s.head}>
        <h2 id="skills" className={s.heading}>{t`Skills`}</h2>
        {mayChange && (
          <PickerButton look="chip" label={t`Skills`} says={known.map((skill) => skill.name).join(', ')} onOpen={pick}>
            <Plus size={14} aria-hidden />
            {t`Change`}
          </PickerButton>
        )}
      </header>
      <div className={s.tags}>
        {known.map((skill) => (
          <SkillTag key={skill.id} name={skill.name} level={levels[skill.id] ?? 0} />
        ))}
        {!known.length && (
          <p className={s.quiet}>
            {isSelf ? t`Say what you can do, and suggestions will find you for it.` : t`No skills said yet.`}
          </p>
        )}
      </div>
      {mayChange && <Levels />}
    </section>
  );
}

function useLevels(person: Id): Record<Id, number> {
  const abilities = useRows('ability', { of: { person_id: person }, where: (row) => row.level > 0 }, [person]);
  return Object.fromEntries(abilities.map((row) => [row.skill_id, row.level]));
}

/** What the dots mean, so that everybody means the same. */
function Levels() {
  const { t } = useLingui();
  const says = [t`has met it`, t`with help`, t`alone`, t`very well`, t`teaches it`];
  return (
    <p className={s.quiet}>{says.map((meaning, at) => `${at + 1} ${levelInWords(at + 1)}: ${meaning}`).join(' · ')}</p>
  );
}
