/** Plans that wait for a decision, or are being worked out: a line each, with the way to them. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useProject, useRows } from '../../data/hooks.ts';
import { by } from '../../data/order.ts';
import type { Plan } from '../../data/plan-rows.ts';
import type { Id } from '../../data/rows.ts';
import s from './plan.module.css';
import { gapInWords, isAtWork, isOpen, aimInWords, movesInWords } from './words.ts';

/** The newest first; a plan that has nothing left to decide waits for nobody. */
export function useOpenPlans(project?: Id): readonly Plan[] {
  const open = useRows('move', { where: (move) => move.state === 'open' }, []);
  const plans = useRows(
    'plan',
    {
      where: (plan) => plan.aim !== 'whatif' && isOpen(plan) && (!project || plan.project_id === project),
      sort: [by('made_at', 'down')],
    },
    [project],
  );
  const waiting = new Set(open.map((move) => move.plan_id));
  return plans.filter((plan) => isAtWork(plan) || waiting.has(plan.id));
}

export function OpenPlans({ plans }: { plans: readonly Plan[] }) {
  return plans.map((plan) => <OnePlan key={plan.id} plan={plan} />);
}

function OnePlan({ plan }: { plan: Plan }) {
  const { t } = useLingui();
  const project = useProject(plan.project_id);
  const facts = isAtWork(plan) ? t`being worked out` : movesInWords(plan.move_count);
  return (
    <div className={s.strip}>
      <strong>{project ? `${aimInWords(plan)}: ${project.name}` : aimInWords(plan)}</strong>
      <span>{[facts, gapInWords(plan.gap)].filter(Boolean).join(' · ')}</span>
      <Link to="/plans/$plan" params={{ plan: plan.id }}>{t`Go through it`}</Link>
    </div>
  );
}
