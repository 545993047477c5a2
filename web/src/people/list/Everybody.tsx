/** Everybody by name, with what they can do and how full their coming weeks are; never in an order of more or less. */
import { useLingui } from '@lingui/react/macro';
import { Search, X } from 'lucide-react';
import { useMe, usePeople, useRows } from '../../data/hooks.ts';
import { by, folded } from '../../data/order.ts';
import type { Person } from '../../data/rows.ts';
import { useScreenSearch } from '../../shell/go.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty.tsx';
import { TextField } from '../../ui/field.tsx';
import { ChoiceChip } from './ChoiceChip.tsx';
import s from './list.module.css';
import { usePlanned } from './loads.ts';
import { PersonLine } from './PersonLine.tsx';

export function Everybody() {
  const { t } = useLingui();
  const me = useMe();
  const planned = usePlanned();
  const { shown, clear, isFiltered } = useFilteredPeople();
  const isInside = me?.role !== 'guest';
  return (
    <>
      <Filters isInside={isInside} clear={isFiltered ? clear : null} />
      {shown.length === 0 && (
        <EmptyState picture="people" action={<Button onPress={clear}>{t`Show everybody`}</Button>}>
          {t`Nobody fits these filters.`}
        </EmptyState>
      )}
      <ul className={s.people}>
        {shown.map((person) => (
          <PersonLine key={person.id} person={person} planned={isInside ? planned(person.id) : null} />
        ))}
      </ul>
      {isInside && shown.length > 0 && (
        <p className={s.note}>
          {t`The bars show the next four weeks: hours of planned work, of the working time that can be planned. Time off is taken out, and a fifth is kept for surprises.`}
        </p>
      )}
    </>
  );
}

function useFilteredPeople() {
  const [{ q = '', skill, team }, setSearch] = useScreenSearch();
  const people = usePeople();
  const abilities = useRows('ability', { where: (row) => row.level > 0 && row.skill_id === skill }, [skill]);
  const teams = useRows('team', {}, []);
  const can = new Set(abilities.map((row) => row.person_id));
  const members = new Set(teams.find((each) => each.id === team)?.members);
  const words = folded(q);
  const fits = (person: Person) =>
    folded(person.name).includes(words) && (!skill || can.has(person.id)) && (!team || members.has(person.id));
  return {
    shown: people.filter(fits),
    isFiltered: !!(q || skill || team),
    clear: () => setSearch({ q: undefined, skill: undefined, team: undefined }),
  };
}

function Filters({ isInside, clear }: { isInside: boolean; clear: (() => void) | null }) {
  const { t } = useLingui();
  const [{ q = '', skill, team }, setSearch] = useScreenSearch();
  const skills = useRows('skill', { where: (row) => !row.retired, sort: [by('name')] }, []);
  const teams = useRows('team', { where: (row) => !row.disbanded, sort: [by('name')] }, []);
  return (
    <div className={s.filters} role="search">
      <TextField
        label={t`Find a person`}
        quiet
        placeholder={t`Find a person`}
        icon={<Search size={14} />}
        value={q}
        onChange={(text) => setSearch({ q: text })}
      />
      {isInside && (
        <>
          <ChoiceChip label={t`Skill`} choices={skills} value={skill} onPick={(id) => setSearch({ skill: id })} />
          <ChoiceChip label={t`Team`} choices={teams} value={team} onPick={(id) => setSearch({ team: id })} />
        </>
      )}
      {clear && (
        <Button size="small" tone="ghost" icon={<X />} onPress={clear}>
          {t`Clear`}
        </Button>
      )}
    </div>
  );
}
