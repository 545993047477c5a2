/** One draft: what it supposes, how full people would be, and what would change hands. */
import { useLingui } from '@lingui/react/macro';
import { ArrowRight, Trash2, X } from 'lucide-react';
import { taskKeyOf, usePerson, useTask } from '../../data/hooks.ts';
import { closePlan } from '../../data/plan-commands.ts';
import type { DraftedMove, Plan, Supposition } from '../../data/plan-rows.ts';
import type { Id, Project } from '../../data/rows.ts';
import { forgetSupposition } from '../../data/what-if-commands.ts';
import { act } from '../../shell/act.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Leftover } from '../plans/Leftover.tsx';
import { Shares } from '../plans/Shares.tsx';
import { Working } from '../plans/Working.tsx';
import { isAtWork } from '../plans/words.ts';
import { Suppose } from './Suppose.tsx';
import { useSupposed } from './supposed.ts';
import s from './what-if.module.css';

interface DraftProps {
  plan: Plan;
  project: Project;
  others: readonly { id: Id; label: string }[];
  onChoose: (plan: Id) => void;
}

export function Draft({ plan, project, others, onChoose }: DraftProps) {
  const { t } = useLingui();
  return (
    <section className={s.draft} aria-label={plan.name}>
      <header className={s.head}>
        <Select label={t`Draft`} quiet value={plan.id} choices={others} onChange={onChoose} />
        <IconButton
          label={t`Throw ${plan.name} away`}
          icon={<Trash2 />}
          onPress={() => void act(closePlan(plan.id), t`${plan.name} is thrown away`)}
        />
      </header>
      <ul className={s.supposed}>
        {plan.supposed.map((each) => (
          <OneSupposition key={each.number} plan={plan} supposed={each} />
        ))}
      </ul>
      <Suppose plan={plan.id} project={project} />
      {isAtWork(plan) && <Working plan={plan} />}
      <Shares plan={plan} />
      <Moves plan={plan} />
      <Leftover plan={plan} />
    </section>
  );
}

function OneSupposition({ plan, supposed }: { plan: Plan; supposed: Supposition }) {
  const { t } = useLingui();
  const says = useSupposed(supposed);
  return (
    <li>
      <span>{says}</span>
      <IconButton
        size="small"
        label={t`Forget: ${says}`}
        icon={<X />}
        onPress={() => void act(forgetSupposition(plan.id, supposed.number))}
      />
    </li>
  );
}

const FEW = 12;

function Moves({ plan }: { plan: Plan }) {
  const { t } = useLingui();
  if (!plan.drafted.length) return null;
  const more = plan.drafted.length - FEW;
  return (
    <>
      <h3 className={s.heading}>{t`Who would do what`}</h3>
      <ul className={s.moves}>
        {plan.drafted.slice(0, FEW).map((move) => (
          <OneMove key={move.task_id} move={move} plan={plan} />
        ))}
      </ul>
      {more > 0 && <p className={s.note}>{t`and ${more} more`}</p>}
    </>
  );
}

function OneMove({ move, plan }: { move: DraftedMove; plan: Plan }) {
  const task = useTask(move.task_id);
  const from = usePerson(move.was_id);
  const to = usePerson(move.to_id) ?? hiredAs(plan, move.to_id);
  if (!task) return null;
  return (
    <li>
      <span className={s.key}>{taskKeyOf(task)}</span>
      <span className="clip">{task.title}</span>
      <span className={s.way}>
        <Avatar person={from ?? null} named />
        <ArrowRight size={13} aria-hidden />
        <Avatar person={to} named />
      </span>
    </li>
  );
}

function hiredAs(plan: Plan, id: Id) {
  const hire = plan.supposed.find((each) => each.kind === 'hire' && each.id === id);
  return hire?.kind === 'hire' ? { id, name: hire.name } : null;
}
