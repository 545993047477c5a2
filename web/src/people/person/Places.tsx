/** How gladly somebody works in the projects they have a part in, and there on what carries a label. */
import { useLingui } from '@lingui/react/macro';
import { Tag } from 'lucide-react';
import { useProjects, useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import { wishForPlace } from '../../data/part-commands.ts';
import type { Id, Label, Membership, Person, Project } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { openPicker, PickerButton } from '../../ui/picker/index.ts';
import { Select } from '../../ui/select.tsx';
import { worksIn } from '../../work/tasks/facts.ts';
import { LIKINGS, likingInWords } from './likings.ts';
import s from './person.module.css';

interface Place {
  project: Project;
  label: Label | null;
  name: string;
  liking: number;
}

export function Places({ person, isSelf }: { person: Person; isSelf: boolean }) {
  const { t } = useLingui();
  const { places, labels } = usePlaces(person);
  const said = places.filter((place) => place.liking !== 0);
  const shown = isSelf ? places.filter((place) => !place.label || place.liking !== 0) : said;
  if (!shown.length) return null;
  return (
    <section className={s.section} aria-labelledby="places">
      <header className={s.head}>
        <h2 id="places" className={s.heading}>
          {isSelf ? t`Where you like to work` : t`Where they like to work`}
        </h2>
        {isSelf && labels.length > 0 && <AboutLabel me={person.id} labels={labels} />}
      </header>
      <ul className={s.wishes}>
        {shown.map((place) =>
          isSelf ? (
            <Mine key={place.label?.id ?? place.project.id} me={person.id} place={place} />
          ) : (
            <li key={place.label?.id ?? place.project.id}>
              <span>{place.name}</span> <span className={s.quiet}>{likingInWords(place.liking)}</span>
            </li>
          ),
        )}
      </ul>
      {isSelf && (
        <p className={s.quiet}>
          {t`Suggestions heed it, and whoever sees the project can read it. Nothing is kept from you because of it.`}
        </p>
      )}
    </section>
  );
}

/** Every project the person works in and every label there, with what they said; and the labels they said nothing of. */
function usePlaces(person: Person): { places: Place[]; labels: Place[] } {
  const projects = useProjects();
  const memberships = useRows('membership', { of: { person_id: person.id } }, [person.id]);
  const wishes = useRows('place_wish', { of: { person_id: person.id } }, [person.id]);
  const labels = useRows('label', { where: (label) => !label.removed, sort: [by('name')] }, []);
  const liking = (project: Id, label: Id | null) =>
    wishes.find((wish) => wish.project_id === project && wish.label_id === label)?.liking ?? 0;
  const places = projects.filter(isTheirs(person, memberships)).flatMap((project) => [
    { project, label: null, name: project.name, liking: liking(project.id, null) },
    ...labels
      .filter((label) => label.project_id === project.id)
      .map((label) => ({
        project,
        label,
        name: `${project.name} · ${label.name}`,
        liking: liking(project.id, label.id),
      })),
  ]);
  return { places, labels: places.filter((place) => place.label && place.liking === 0) };
}

const isTheirs = (person: Person, memberships: readonly Membership[]) => (project: Project) =>
  !project.archived &&
  worksIn(person, project, memberships.find((membership) => membership.project_id === project.id)?.role);

function Mine({ me, place }: { me: Id; place: Place }) {
  const { t } = useLingui();
  const say = (liking: number) =>
    liking !== place.liking &&
    void act(
      wishForPlace(me, place.project.id, place.label?.id ?? null, liking),
      `${place.name}: ${likingInWords(liking)}`,
    );
  return (
    <li className={s.place}>
      <span className="clip">{place.name}</span>
      <Select
        quiet
        label={t`How gladly you work on ${place.name}`}
        value={String(place.liking)}
        choices={LIKINGS.map((liking) => ({ id: String(liking), label: likingInWords(liking) }))}
        onChange={(liking) => say(Number(liking))}
      />
    </li>
  );
}

function AboutLabel({ me, labels }: { me: Id; labels: readonly Place[] }) {
  const { t } = useLingui();
  const label = t`What carries a label`;
  const pick = (anchor: Element) =>
    openPicker(anchor, {
      mode: 'one',
      label,
      placeholder: t`Find a label…`,
      options: labels.flatMap((place) =>
        place.label ? [{ id: place.label.id, label: place.label.name, group: place.project.name }] : [],
      ),
      value: null,
      onPick: (id) => {
        const place = labels.find((each) => each.label?.id === id);
        if (place) void act(wishForPlace(me, place.project.id, id, 1), `${place.name}: ${likingInWords(1)}`);
      },
    });
  return (
    <PickerButton look="chip" label={label} says="" onOpen={pick}>
      <Tag size={14} aria-hidden />
      {label}
    </PickerButton>
  );
}
