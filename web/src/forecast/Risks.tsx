/** What may happen to a project: the register people keep, as a picture and a list, beside what the machine finds. */
import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { Plus, Rewind } from 'lucide-react';
import { useState } from 'react';
import { useProjectByKey } from '../data/hooks.ts';
import { useCommands } from '../shell/keys.ts';
import { Button } from '../ui/button.tsx';
import { Segments } from '../ui/choice.tsx';
import { EmptyState } from '../ui/empty.tsx';
import { useHere, WithHere } from '../work/tasks/here.tsx';
import { Found } from './risks/Found.tsx';
import { Matrix } from './risks/Matrix.tsx';
import { NewRisk } from './risks/NewRisk.tsx';
import { PreMortem } from './risks/PreMortem.tsx';
import { RiskLine } from './risks/RiskLine.tsx';
import { type Place, useRisks } from './risks/register.ts';
import s from './risks/risks.module.css';

export function Risks() {
  const { key = '' } = useParams({ strict: false });
  const project = useProjectByKey(key);
  return (
    project && (
      <WithHere project={project}>
        <Register />
      </WithHere>
    )
  );
}

type Asked = 'new' | 'failure' | null;

function Register() {
  const { t, i18n } = useLingui();
  const { project, works } = useHere();
  const [asked, setAsked] = useState<Asked>(null);
  const [ended, setEnded] = useState(false);
  const [place, setPlace] = useState<Place | null>(null);
  const { open, over } = useRisks(project.id);
  const ways = {
    fresh: { icon: <Plus />, title: t`Add a risk`, run: () => setAsked('new') },
    failure: { icon: <Rewind />, title: t`Imagine it failed`, run: () => setAsked('failure') },
  };
  useCommands(
    works
      ? [
          { id: 'risk.new', title: ways.fresh.title, keys: 'C', group: t`Risks`, run: ways.fresh.run },
          { id: 'risk.failure', title: ways.failure.title, keys: 'F', group: t`Risks`, run: ways.failure.run },
        ]
      : [],
    [works, i18n.locale],
  );
  const shown = (ended ? over : open).filter((risk) => !place || isAt(risk, place));
  return (
    <div className={s.screen}>
      {works && (
        <div className={s.begin}>
          <Button tone="primary" icon={ways.fresh.icon} keys="C" onPress={ways.fresh.run}>
            {ways.fresh.title}
          </Button>
          <Button icon={ways.failure.icon} keys="F" onPress={ways.failure.run}>
            {ways.failure.title}
          </Button>
        </div>
      )}
      {open.length + over.length === 0 ? (
        <EmptyState picture="trouble">
          {t`This is where a team writes down what may go wrong, before it does: how likely, how bad, and what is done about it.`}
        </EmptyState>
      ) : (
        <div className={s.pair}>
          <Matrix risks={open} place={place} onPick={setPlace} />
          <section className={s.part} aria-label={t`Risks`}>
            <Segments
              label={t`Which risks`}
              value={ended ? 'over' : 'open'}
              choices={[
                { id: 'open', label: t`Open (${open.length})` },
                { id: 'over', label: t`Over (${over.length})` },
              ]}
              onChange={(next) => setEnded(next === 'over')}
            />
            {shown.length === 0 && <p className={s.note}>{t`There is none here.`}</p>}
            <ul className={s.lines}>
              {shown.map((risk) => (
                <RiskLine key={risk.id} risk={risk} />
              ))}
            </ul>
          </section>
        </div>
      )}
      <Found />
      {asked === 'new' && <NewRisk onClose={() => setAsked(null)} />}
      {asked === 'failure' && <PreMortem onClose={() => setAsked(null)} />}
    </div>
  );
}

const isAt = (risk: { probability: number; impact: number }, place: Place): boolean =>
  risk.probability === place.probability && risk.impact === place.impact;
