/** How full people are and would be: a bar each, by name; what is too much is said as something to help with. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { PersonName } from '../ui/avatar.tsx';
import { cx } from '../ui/classes.ts';
import { formatHours } from '../ui/effort.ts';
import s from './load.module.css';
import bars from './people-bars.module.css';
import type { PersonLoad } from './use-load.ts';

export function LoadPicture({ loads }: { loads: readonly PersonLoad[] }) {
  const heading = useId();
  return (
    <section className={cx(bars.picture, s.picture)} aria-labelledby={heading}>
      <h2 id={heading} className={bars.heading}>
        <Trans>The next four weeks</Trans>
      </h2>
      <p className={bars.legend}>
        <span data-part="before">
          <Trans>has now</Trans>
        </span>
        <span data-part="added">
          <Trans>with the suggestions</Trans>
        </span>
      </p>
      <ul className={bars.people}>
        {loads.map((load) => (
          <OneLoad key={load.person.id} load={load} />
        ))}
      </ul>
      <p className={s.note}>
        <Trans>
          Hours of the working time that can be planned: time off is taken out, a fifth is kept for surprises.
        </Trans>
      </p>
    </section>
  );
}

function OneLoad({ load }: { load: PersonLoad }) {
  const { t } = useLingui();
  const { capacity, before, after } = load;
  const full = Math.max(capacity, after, 1);
  const over = after - capacity;
  return (
    <li>
      <span className={bars.words}>
        <PersonName person={load.person} size={16} />
        <span className={bars.numbers}>{inWords(load)}</span>
      </span>
      <span className={s.track} aria-hidden>
        <i data-part="before" style={{ width: share(Math.min(before, capacity), full) }} />
        <i data-part="added" style={{ width: share(Math.min(after, capacity) - Math.min(before, capacity), full) }} />
        <i data-part="over" style={{ width: share(Math.max(0, over), full) }} />
      </span>
      {over > 30 && <span className={s.help}>{t`${whole(over)} h to share with others or move`}</span>}
    </li>
  );

  function inWords({ capacity, before, after }: PersonLoad): string {
    if (whole(before) === whole(after)) return t`${whole(after)} of ${whole(capacity)} h`;
    return t`${whole(before)} → ${whole(after)} of ${whole(capacity)} h`;
  }
}

const share = (part: number, of: number) => `${(100 * part) / of}%`;

/** Half hours would be more exact than the estimates are. */
const whole = (minutes: number): string => formatHours(Math.round(minutes / 60) * 60);
