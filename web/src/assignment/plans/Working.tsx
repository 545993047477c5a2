/** While a plan is worked out: how far it is, how good it is already, and a way to stop with the best so far. */
import { useLingui } from '@lingui/react/macro';
import { ArrowRight } from 'lucide-react';
import { usePerson, useTask } from '../../data/hooks.ts';
import { cancelPlan } from '../../data/plan-commands.ts';
import type { DraftedMove, Plan } from '../../data/plan-rows.ts';
import { act } from '../../shell/act.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ProgressBar } from '../../ui/bars.tsx';
import { Button } from '../../ui/button.tsx';
import { BareTaskWords } from '../TaskWords.tsx';
import s from './plan.module.css';
import { gapInWords, movesInWords } from './words.ts';

/** Where it goes: the first moves of the best answer so far. They still change, so nobody can accept them yet. */
function BestSoFar({ plan }: { plan: Plan }) {
  const { t } = useLingui();
  const moves = plan.aim === 'whatif' ? [] : plan.drafted;
  if (!moves.length) return null;
  return (
    <ul className={s.soFar} aria-label={t`The best so far`}>
      {moves.map((move) => (
        <Preview key={move.task_id} move={move} />
      ))}
    </ul>
  );
}

function Preview({ move }: { move: DraftedMove }) {
  const { t } = useLingui();
  const task = useTask(move.task_id);
  const [from, to] = [usePerson(move.was_id), usePerson(move.to_id)];
  if (!task) return null;
  return (
    <li>
      <BareTaskWords task={task} />
      <Avatar person={from ?? null} named />
      <ArrowRight size={13} aria-hidden />
      <Avatar person={to ?? { id: move.to_id, name: t`somebody who left` }} named />
    </li>
  );
}

export function Working({ plan }: { plan: Plan }) {
  const { t } = useLingui();
  const isStopping = plan.state === 'stopping';
  const label = plan.state === 'waiting' ? t`Waiting for its turn` : t`Looking at everybody’s skills and time`;
  const hint = [plan.move_count > 0 && movesInWords(plan.move_count), gapInWords(plan.gap)].filter(Boolean).join(' · ');
  return (
    <div className={s.working}>
      {plan.of > 0 ? (
        <ProgressBar label={label} done={plan.step} total={plan.of} {...(hint && { hint })} />
      ) : (
        <p>{label}…</p>
      )}
      <Button size="small" isDisabled={isStopping} onPress={() => void act(cancelPlan(plan.id))}>
        {isStopping ? t`Stopping…` : t`Stop with the best so far`}
      </Button>
      <BestSoFar plan={plan} />
    </div>
  );
}
