/** What somebody wishes with skills: to use them gladly or rather not, to grow in them, to help others grow. */
import { useLingui } from '@lingui/react/macro';
import { Sprout } from 'lucide-react';
import { useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import { grow, mentor, wish } from '../../data/part-commands.ts';
import type { Ability, Id, Person, Skill } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Checkbox } from '../../ui/choice.tsx';
import { openPicker, PickerButton } from '../../ui/picker/index.ts';
import { Select } from '../../ui/select.tsx';
import { LIKINGS, likingInWords } from './likings.ts';
import s from './person.module.css';
import { Stretches } from './Stretches.tsx';

interface Said extends Ability {
  skill: Skill;
}

export function Growth({ person, isSelf }: { person: Person; isSelf: boolean }) {
  const { t } = useLingui();
  const skills = useRows('skill', { sort: [by('name')] }, []);
  const abilities = useRows('ability', { of: { person_id: person.id } }, [person.id]);
  const all = skills.flatMap((skill) => {
    const ability = abilities.find((row) => row.skill_id === skill.id);
    return ability ? [{ ...ability, skill }] : [];
  });
  const said = all.filter((row) => wishes(row) || (isSelf && row.level > 0));
  const others = skills.filter((skill) => !skill.retired && !said.some((row) => row.skill_id === skill.id));
  if (!said.length && !isSelf) return null;
  return (
    <section className={s.section} aria-labelledby="growth">
      <header className={s.head}>
        <h2 id="growth" className={s.heading}>{t`Wishes and growth`}</h2>
        {isSelf && others.length > 0 && <GrowElsewhere me={person.id} all={all} others={others} />}
      </header>
      <ul className={s.wishes}>
        {said.map((row) => (isSelf ? <Mine key={row.id} row={row} all={all} /> : <Theirs key={row.id} row={row} />))}
      </ul>
      <Stretches person={person} />
      {isSelf && (
        <p className={s.quiet}>
          {t`Suggestions heed your wishes, and your colleagues can read them. Nobody is stretched who did not ask for it: then a task may be one level beyond you, with time for it and a mentor at your side.`}
        </p>
      )}
    </section>
  );
}

const wishes = (row: Ability): boolean => row.liking !== 0 || row.growing || row.mentoring;

function Mine({ row, all }: { row: Said; all: readonly Said[] }) {
  const { t } = useLingui();
  const { person_id: me, skill } = row;
  const choices = LIKINGS.map((liking) => ({ id: String(liking), label: likingInWords(liking) }));
  const say = (liking: number) =>
    liking !== row.liking && void act(wish(me, skill.id, liking), `${skill.name}: ${likingInWords(liking)}`);
  const growing = (on: boolean) =>
    act(
      grow(me, withOrWithout(marked(all, 'growing'), skill.id, on)),
      on ? t`You want to grow in ${skill.name}` : t`No longer to grow in: ${skill.name}`,
    );
  const mentoring = (on: boolean) =>
    act(
      mentor(me, withOrWithout(marked(all, 'mentoring'), skill.id, on)),
      on ? t`You would mentor others in ${skill.name}` : t`No longer to mentor in: ${skill.name}`,
    );
  return (
    <li className={s.wish}>
      <fieldset>
        <legend>{skill.name}</legend>
        <Select
          quiet
          label={t`How gladly you work with ${skill.name}`}
          value={String(row.liking)}
          choices={choices}
          onChange={(liking) => say(Number(liking))}
        />
        <Checkbox isSelected={row.growing} onChange={(on) => void growing(on)}>
          {t`I want to grow in this`}
        </Checkbox>
        <Checkbox isSelected={row.mentoring} onChange={(on) => void mentoring(on)}>
          {t`I would mentor others`}
        </Checkbox>
      </fieldset>
    </li>
  );
}

function Theirs({ row }: { row: Said }) {
  const { t } = useLingui();
  const says = [
    row.liking !== 0 && likingInWords(row.liking),
    row.growing && t`wants to grow in this`,
    row.mentoring && t`would mentor others`,
  ];
  return (
    <li>
      <span>{row.skill.name}</span> <span className={s.quiet}>{says.filter(Boolean).join(' · ')}</span>
    </li>
  );
}

/** One can want to grow in what one cannot do at all yet. */
function GrowElsewhere({ me, all, others }: { me: Id; all: readonly Said[]; others: readonly Skill[] }) {
  const { t } = useLingui();
  const label = t`Grow in another skill`;
  const growing = all.filter((row) => row.growing).map((row) => row.skill.name);
  const nameOf = (id: Id) => others.find((skill) => skill.id === id)?.name ?? '';
  const pick = (anchor: Element) =>
    openPicker(anchor, {
      mode: 'one',
      label,
      placeholder: t`Find a skill…`,
      options: others.map(({ id, name }) => ({ id, label: name })),
      value: null,
      onPick: (id) => void act(grow(me, [...marked(all, 'growing'), id]), t`You want to grow in ${nameOf(id)}`),
    });
  return (
    <PickerButton look="chip" label={label} says={growing.join(', ')} onOpen={pick}>
      <Sprout size={14} aria-hidden />
      {label}
    </PickerButton>
  );
}

const marked = (all: readonly Said[], mark: 'growing' | 'mentoring'): Id[] =>
  all.filter((row) => row[mark]).map((row) => row.skill_id);

const withOrWithout = (ids: readonly Id[], id: Id, isWith: boolean): Id[] =>
  isWith ? [...ids, id] : ids.filter((each) => each !== id);
