/** What stands in the calendar and is no task: a milestone, or that somebody is away. */
import { useLingui } from '@lingui/react/macro';
import { Check, Diamond } from 'lucide-react';
import { usePerson, useProject } from '../../data/hooks.ts';
import type { Milestone } from '../../data/schedule-rows.ts';
import { hueStyle } from '../../ui/hue.ts';
import s from './day.module.css';
import type { Span } from './layout.ts';

export function Fact({ span }: { span: Span }) {
  if (span.milestone) return <MilestoneFact milestone={span.milestone} />;
  return <AwayFact person={span.away?.person_id} />;
}

function MilestoneFact({ milestone }: { milestone: Milestone }) {
  const { t } = useLingui();
  const project = useProject(milestone.project_id);
  const isReached = milestone.reached_on !== null;
  const words = isReached ? t`Milestone ${milestone.name}, reached` : t`Milestone ${milestone.name}`;
  return (
    <span className={s.milestone} style={hueStyle(project?.hue ?? 0)} role="img" aria-label={words} title={words}>
      {isReached ? <Check size={12} aria-hidden /> : <Diamond size={11} aria-hidden fill="currentColor" />}
      <span className="clip">{milestone.name}</span>
    </span>
  );
}

function AwayFact({ person }: { person: string | undefined }) {
  const { t } = useLingui();
  const name = usePerson(person)?.name ?? t`Somebody`;
  return <span className={s.away}>{t`${name} away`}</span>;
}
