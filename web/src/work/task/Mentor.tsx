/** Who helps whoever answers for a task; those who said they would mentor in one of its skills can offer it. */
import { useLingui } from '@lingui/react/macro';
import { Sprout, X } from 'lucide-react';
import { useMe, usePerson, useRows } from '../../data/hooks.ts';
import { endMentoring, helpWith } from '../../data/part-commands.ts';
import type { Mentoring, Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { PersonName } from '../../ui/avatar.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { useHere } from '../tasks/here.tsx';
import s from './assignee.module.css';
import { Property } from './Rail.tsx';

export function Mentor({ task, isFixed }: { task: Task; isFixed: boolean }) {
  const { t } = useLingui();
  const [helping] = useRows('mentoring', { of: { task_id: task.id }, where: goesOn(task) }, [task]);
  const mayOffer = useMayOffer(task) && !isFixed;
  if (!helping && !mayOffer) return null;
  return (
    <Property name={t`Mentor`}>
      {helping ? <Helping helping={helping} isFixed={isFixed} /> : <Offer task={task} />}
    </Property>
  );
}

/** It ends when the task goes to somebody else. */
export const goesOn = (task: Task | undefined) => (row: Mentoring) =>
  !row.ended && row.person_id === task?.assignee_id && task.done_at === null && task.away === null;

function useMayOffer(task: Task): boolean {
  const me = useMe();
  const skills = useRows(
    'ability',
    { of: { person_id: me?.id ?? '' }, where: (row) => row.mentoring && row.skill_id in task.skills },
    [me?.id, task.skills],
  );
  const isTheirs = task.assignee_id !== null && task.assignee_id !== me?.id;
  return isTheirs && task.done_at === null && task.away === null && skills.length > 0;
}

function Helping({ helping, isFixed }: { helping: Mentoring; isFixed: boolean }) {
  const { t } = useLingui();
  const { me, leads } = useHere();
  const mentor = usePerson(helping.mentor_id);
  const mayEnd = leads || me === helping.mentor_id || me === helping.person_id;
  const name = mentor?.name ?? t`Somebody who left`;
  const isMine = me === helping.mentor_id;
  return (
    <span className={s.assignee}>
      <PersonName person={mentor ?? { id: helping.mentor_id, name }} size={20} />
      {mayEnd && !isFixed && (
        <IconButton
          size="small"
          label={isMine ? t`Decline to help` : t`${name} no longer helps`}
          icon={<X />}
          onPress={() => void act(endMentoring(helping.id), t`${name} no longer helps`)}
        />
      )}
    </span>
  );
}

function Offer({ task }: { task: Task }) {
  const { t } = useLingui();
  return (
    <Button
      size="small"
      tone="ghost"
      icon={<Sprout />}
      tooltip={t`Plans keep a part of your time free for it.`}
      onPress={() => void act(helpWith(task.id), t`You help with “${task.title}”`)}
    >
      {t`Help as a mentor`}
    </Button>
  );
}
