/** A plan to go through: who would do what and why, accepted as a whole, by person or one by one. Nothing happens before. */
import { t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { CheckCheck } from 'lucide-react';
import { useCallback } from 'react';
import { usePerson, useProject, useRow } from '../data/hooks.ts';
import type { Plan } from '../data/plan-rows.ts';
import { useGo } from '../shell/go.ts';
import { Top } from '../shell/top.tsx';
import { Button } from '../ui/button.tsx';
import { agoInWords } from '../ui/dates.ts';
import { EmptyState } from '../ui/empty.tsx';
import { mayGive } from './may.ts';
import { accept, close } from './plans/deciding.ts';
import { Leftover } from './plans/Leftover.tsx';
import { PartOfPlan } from './plans/PartOfPlan.tsx';
import s from './plans/plan.module.css';
import { useWalk } from './plans/plan-keys.ts';
import { Shares } from './plans/Shares.tsx';
import { type Line, type Moves, useMoves } from './plans/use-moves.ts';
import { Working } from './plans/Working.tsx';
import { gapInWords, isAtWork, aimInWords, movesInWords, wholeHours } from './plans/words.ts';

export function PlanReview() {
  const { t } = useLingui();
  const { plan: id = '' } = useParams({ strict: false });
  const plan = useRow('plan', id);
  const go = useGo();
  if (plan) return <Reviewing key={plan.id} plan={plan} />;
  return (
    <>
      <Top title={t`No such plan`} />
      <EmptyState picture="search" action={<Button onPress={() => go('/workload')}>{t`Go to the workload`}</Button>}>
        {t`There is no such plan, or it is about a project you are not in.`}
      </EmptyState>
    </>
  );
}

const may = ({ task }: Line): boolean => mayGive(task);

function Reviewing({ plan }: { plan: Plan }) {
  const { t } = useLingui();
  const project = useProject(plan.project_id);
  const moves = useMoves(plan.id);
  const acceptAll = useCallback(() => {
    const wanted = moves.open.filter(may).map((line) => line.move);
    if (wanted.length) void accept(plan.id, wanted);
  }, [moves, plan.id]);
  const walk = useWalk(plan.id, moves, may, acceptAll);
  const title = project ? `${aimInWords(plan)}: ${project.name}` : aimInWords(plan);
  return (
    <>
      <Top title={title} />
      <div className={s.screen}>
        <div className={s.main}>
          {isAtWork(plan) && <Working plan={plan} />}
          <Head plan={plan} moves={moves} onAcceptAll={moves.open.some(may) ? acceptAll : null} />
          <div ref={walk.place} className={s.parts}>
            {moves.parts.map((part) => (
              <PartOfPlan
                key={part.person.id}
                plan={plan}
                part={part}
                at={walk.at}
                opened={walk.opened}
                may={may}
                onFocus={walk.setAt}
                onToggle={walk.toggle}
              />
            ))}
          </div>
          <Leftover plan={plan} />
        </div>
        <aside className={s.side} aria-label={t`How full people would be`}>
          <Shares plan={plan} />
          <About plan={plan} />
        </aside>
      </div>
    </>
  );
}

interface HeadProps {
  plan: Plan;
  moves: Moves;
  onAcceptAll: (() => void) | null;
}

function Head({ plan, moves, onAcceptAll }: HeadProps) {
  const { t } = useLingui();
  if (isAtWork(plan) && !moves.parts.length) return null;
  return (
    <header className={s.head}>
      <h2>{headline(plan, moves)}</h2>
      <p>{[plan.state === 'ready' && gapInWords(plan.gap), decided(moves)].filter(Boolean).join(' · ')}</p>
      {plan.state === 'ready' && moves.open.length > 0 && (
        <span className={s.buttons}>
          <Button onPress={() => void close(plan)}>{t`Set aside`}</Button>
          {onAcceptAll && (
            <Button tone="primary" icon={<CheckCheck />} keys="Shift+A" onPress={onAcceptAll}>{t`Accept all`}</Button>
          )}
        </span>
      )}
    </header>
  );
}

function headline(plan: Plan, { open, parts }: Moves): string {
  if (plan.state === 'failed') return plan.problem || t`The plan could not be worked out.`;
  if (plan.state === 'cancelled') return t`Stopped before there was anything to look at.`;
  if (open.length) {
    const hours = wholeHours(open.reduce((sum, line) => sum + line.move.hours, 0));
    return t`${movesInWords(open.length)} proposed, ${hours} h of work`;
  }
  if (plan.state === 'closed') return t`This plan was set aside.`;
  if (plan.move_count || parts.length) return t`Everything here is decided.`;
  return t`Nothing to change: as it is, it is as good as it gets.`;
}

const decided = ({ accepted, dismissed }: Moves): string =>
  [accepted > 0 && t`${accepted} accepted`, dismissed > 0 && t`${dismissed} left as it was`].filter(Boolean).join(', ');

/** Who asked, when, and what was looked at. */
function About({ plan }: { plan: Plan }) {
  const { t } = useLingui();
  const by = usePerson(plan.by_id);
  const ago = agoInWords(plan.made_at);
  const name = by?.name ?? t`somebody who left`;
  return (
    <p className={s.note}>
      {t`Asked for by ${name} ${ago}.`} {plan.version && t`Rules ${plan.version}.`}{' '}
      {t`Nothing is given to anybody before a person says yes; everybody concerned sees the same reasons.`}
    </p>
  );
}
