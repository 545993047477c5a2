/** Minutes spent against the minutes estimated: what is over stands apart, and is said in words too. */
import { useLingui } from '@lingui/react/macro';
import { formatEffort } from '../../ui/effort.ts';
import { onClock } from '../spent.ts';
import s from './spent.module.css';

interface SpentBarProps {
  label: string;
  spent: number;
  /** Null where nobody estimated it. */
  estimate: number | null;
}

export function SpentBar({ label, spent, estimate }: SpentBarProps) {
  const { t } = useLingui();
  const over = estimate === null ? 0 : Math.max(0, spent - estimate);
  const most = Math.max(spent, estimate ?? 0, 1);
  const share = (minutes: number) => ({ width: `${(minutes / most) * 100}%` });
  return (
    <span className={s.spent}>
      <span className={s.words}>
        <span>{label}</span>
        <span className={s.numbers}>
          {estimate === null ? t`${onClock(spent)}, no estimate` : t`${onClock(spent)} of ${formatEffort(estimate)}`}
        </span>
      </span>
      {estimate !== null && (
        <span className={s.track} aria-hidden>
          <i className={s.within} style={share(spent - over)} />
          <i className={s.over} style={share(over)} />
        </span>
      )}
      {over > 0 && <span className={s.more}>{t`${onClock(over)} more than estimated`}</span>}
    </span>
  );
}
