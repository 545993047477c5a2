/** Amounts as bars, each with its number in words beside it. */
import { t } from '@lingui/core/macro';
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import s from './bars.module.css';
import { cx } from './classes.ts';
import { formatHours } from './effort.ts';

export interface ProgressBarProps {
  label: string;
  done: number;
  total: number;
  /** "about 20 seconds left", or whatever else helps to wait. */
  hint?: string;
}

/** For jobs that take a while: count, share and what is left. */
export function ProgressBar({ label, done, total, hint }: ProgressBarProps) {
  const share = total ? Math.min(1, done / total) : 0;
  return (
    <AriaProgressBar className={s.progress} value={share * 100}>
      <span className={s.words}>
        <Label>{label}</Label>
        <span className={s.numbers}>
          {t`${done} of ${total}`}
          {hint && ` · ${hint}`}
        </span>
      </span>
      <Track shares={[{ share, tone: 'accent' }]} />
    </AriaProgressBar>
  );
}

/** Three pixels at the edge of a card; hidden from screen readers when the number stands beside it. */
export function ThinBar({ share, label }: { share: number; label?: string }) {
  const percent = Math.round(share * 100);
  if (!label) return <Track thin shares={[{ share, tone: 'accent' }]} />;
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      tabIndex={-1}
    >
      <Track thin shares={[{ share, tone: 'accent' }]} />
    </span>
  );
}

/** A server wait the person should know of: a thin line that moves along the top. */
export function WaitBar({ label }: { label: string }) {
  return (
    <div role="status">
      <span className={s.wait} role="progressbar" aria-label={label}>
        <i />
      </span>
    </div>
  );
}

export interface HoursBarProps {
  /** Minutes planned or worked. */
  planned: number;
  /** Minutes there are. */
  capacity: number;
  label?: string;
}

/** "5.5 of 8 h". More than there is room for is hatched and said as something to be helped with. */
export function HoursBar({ planned, capacity, label }: HoursBarProps) {
  const most = Math.max(planned, capacity, 1);
  const over = planned - capacity;
  return (
    <span className={s.hours}>
      <span className={s.words}>
        {label && <span>{label}</span>}
        <span className={s.numbers}>{hoursInWords(planned, capacity)}</span>
        {over > 0 && <span className={s.help}>{t`${formatHours(over)} h to hand over or move`}</span>}
      </span>
      <Track
        shares={[
          { share: Math.min(planned, capacity) / most, tone: 'accent' },
          { share: Math.max(0, over) / most, tone: 'over' },
        ]}
      />
    </span>
  );
}

export function hoursInWords(planned: number, capacity: number): string {
  return t`${formatHours(planned)} of ${formatHours(capacity)} h`;
}

export interface Reason {
  label: string;
  /** 0 speaks against, 1 speaks fully for it. */
  value: number;
  /** "Solid in Design, Basic was wanted." */
  sentence: string;
}

/** Why a suggestion was made: one bar and one sentence for each reason. */
export function ScoreBars({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul className={s.scores}>
      {reasons.map((reason) => (
        <li key={reason.label}>
          <span className={s.reason}>{reason.label}</span>
          <Track shares={[{ share: reason.value, tone: toneOf(reason.value) }]} />
          <span className={s.sentence}>{reason.sentence}</span>
        </li>
      ))}
    </ul>
  );
}

type Tone = 'accent' | 'ok' | 'warn' | 'over';

/** The bar's length says it; the colour only marks what to look at. */
const toneOf = (value: number): Tone => (value < 0.34 ? 'warn' : 'ok');

function Track({ shares, thin = false }: { shares: readonly { share: number; tone: Tone }[]; thin?: boolean }) {
  return (
    <span className={cx(s.track, thin && s.thin)} aria-hidden>
      {shares.map(({ share, tone }) => (
        <i key={tone} className={s[tone]} style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }} />
      ))}
    </span>
  );
}
