/** Three questions, then your workspace is ready. */
import { useLingui } from '@lingui/react/macro';
import { Navigate } from '@tanstack/react-router';
import { useSession } from '../data/session.ts';
import { FirstPeople } from './welcome/FirstPeople.tsx';
import { FirstProject } from './welcome/FirstProject.tsx';
import { Found } from './welcome/Found.tsx';
import { STEPS, type Step, useStep } from './welcome/step.ts';
import s from './welcome/welcome.module.css';

export function Welcome() {
  const session = useSession();
  const [step, go] = useStep(!!session?.person_id);
  if (!session?.account) return <Navigate to="/sign-in" search={{ next: '/welcome' }} replace />;
  if (!step) return <Navigate to="/" replace />;
  const place = <Place step={step} />;
  if (step === 'found') return <Found place={place} onDone={() => go('people')} />;
  if (step === 'people') return <FirstPeople place={place} onDone={() => go('project')} />;
  return <FirstProject place={place} />;
}

/** "Question 2 of 3", as words and as dots. */
function Place({ step }: { step: Step }) {
  const { t } = useLingui();
  const at = STEPS.indexOf(step) + 1;
  return (
    <span className={s.place}>
      {t`Question ${at} of ${STEPS.length}`}
      <span className={s.dots} aria-hidden>
        {STEPS.map((each, index) => (
          <i key={each} data-on={index < at || undefined} />
        ))}
      </span>
    </span>
  );
}
