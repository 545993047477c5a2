/** Somebody said no or contests: who is asked gives the task to somebody else, takes it back, or keeps it with a sentence. */
import { useLingui } from '@lingui/react/macro';
import { usePerson, useRow } from '../../data/hooks.ts';
import { acceptObjection, keepObjection, reopenObjection } from '../../data/part-commands.ts';
import type { Id, Objection } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import { pickPerson } from '../../ui/picker/index.ts';
import { useHere } from '../../work/tasks/here.tsx';
import { NeverAnInput } from './Objecting.tsx';
import s from './objections.module.css';
import { useWords, Words } from './Words.tsx';

export function Answering({ objection }: { objection: Objection }) {
  const { t } = useLingui();
  const name = usePerson(objection.person_id)?.name ?? t`Somebody who left`;
  const isNo = objection.stance === 'decline';
  return (
    <section className={s.matter} aria-label={t`An objection to answer`}>
      <h3 className={s.heading}>{isNo ? t`${name} says no` : t`${name} contests this`}</h3>
      <blockquote className={s.words}>{objection.reason}</blockquote>
      {objection.state === 'open' ? <Ways objection={objection} name={name} /> : <Answered objection={objection} />}
      <NeverAnInput />
    </section>
  );
}

function Ways({ objection, name }: { objection: Objection; name: string }) {
  const { t } = useLingui();
  const { people, me } = useHere();
  const words = useWords();
  const not = [objection.meant_id, objection.stance === 'decline' && objection.person_id];
  const accept = (to: Id | null) => void act(acceptObjection(objection, to), t`You agreed with ${name}`);
  const give = (anchor: Element) =>
    pickPerson(anchor, {
      label: t`Give it to somebody else`,
      value: null,
      people: people.filter((each) => !not.includes(each.id)),
      me,
      allowNone: false,
      onPick: accept,
    });
  if (words.isOpen) {
    const keep = () => void act(keepObjection(objection.id, words.text), t`It stays, and ${name} reads why`);
    return <Words words={words} label={t`Why it stays as it is`} button={t`Keep it`} onSay={keep} />;
  }
  return (
    <div className={s.buttons}>
      <Button size="small" tone="primary" onPress={(event) => give(event.target)}>{t`Give it to…`}</Button>
      <Button size="small" onPress={() => accept(null)}>
        {objection.meant_id ? t`Take it back` : t`Set the suggestion aside`}
      </Button>
      <Button size="small" onPress={words.open}>{t`Keep it…`}</Button>
    </div>
  );
}

function Answered({ objection }: { objection: Objection }) {
  const { t } = useLingui();
  const to = useRow('person', objection.given_to_id)?.name;
  const given = to ? t`You gave it to ${to}.` : t`You took it back.`;
  return (
    <>
      <p>{objection.state === 'kept' ? t`You kept it: ${objection.answer}` : given}</p>
      <div className={s.buttons}>
        <Button
          size="small"
          tone="ghost"
          onPress={() => void act(reopenObjection(objection.id), t`You answer it anew`)}
        >{t`Answer it anew`}</Button>
      </div>
    </>
  );
}
