/** Risks the machine found: told with their reasons, kept only if somebody says so. */
import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { raiseRisk } from '../../data/risk-commands.ts';
import { act } from '../../shell/act.ts';
import { Button } from '../../ui/button.tsx';
import { useHere } from '../../work/tasks/here.tsx';
import { type Finding, useFindings } from './found.ts';
import s from './risks.module.css';

export function Found() {
  const { t } = useLingui();
  const { project } = useHere();
  const findings = useFindings(project.id);
  if (!findings.length) return null;
  return (
    <section className={s.part} aria-label={t`Found by the forecasts`}>
      <h2>{t`Found by the forecasts`}</h2>
      <p className={s.lead}>{t`Nothing of this is on the register. Keep what you want to watch.`}</p>
      <ul className={s.lines}>
        {findings.map((finding) => (
          <One key={finding.id} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function One({ finding }: { finding: Finding }) {
  const { t } = useLingui();
  const { project, works } = useHere();
  const { says, because, task } = finding;
  const keep = () => void act(raiseRisk(project.id, says.slice(0, 250), { task }), t`It is on the register`);
  return (
    <li className={s.found}>
      <span className={s.words}>
        <strong>{says}</strong>
        {because && <span className={s.note}>{because}</span>}
      </span>
      {works && (
        <Button size="small" icon={<Plus />} onPress={keep} aria-label={t`Keep as a risk: ${says}`}>
          {t`Keep`}
        </Button>
      )}
    </li>
  );
}
