/** What came of inviting: the links, which are shown this once. */
import { useLingui } from '@lingui/react/macro';
import { Banner } from '../../ui/banner.tsx';
import { CopyField } from '../CopyField.tsx';
import type { Outcome } from './invite-all.ts';
import s from './inviting.module.css';

export function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  const { t } = useLingui();
  const hasLinks = outcomes.some((outcome) => outcome.link);
  return (
    <div className={s.outcomes}>
      {hasLinks && <p>{t`Send each of them their link. It works once, for 14 days, and is shown only now.`}</p>}
      <ul className={s.list}>
        {outcomes.map((outcome) => (
          <li key={outcome.who}>
            <OneOutcome outcome={outcome} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function OneOutcome({ outcome: { who, link, problem } }: { outcome: Outcome }) {
  const { t } = useLingui();
  if (problem) {
    return (
      <Banner tone="warn">
        <strong>{who}</strong>: {problem}
      </Banner>
    );
  }
  if (link) return <CopyField label={t`Link for ${who}`} value={link} />;
  return <Banner tone="ok">{t`A place is kept for ${who}. Work can be given to them already.`}</Banner>;
}
