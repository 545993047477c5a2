/** A status as a shape: how far the ring is filled says how far the work is, before any colour does. */
import { t } from '@lingui/core/macro';
import { cx } from './classes.ts';
import s from './status-icon.module.css';

export type Category = 'todo' | 'doing' | 'done';

export interface StatusIconProps {
  category: Category;
  /** Where the status stands among those of its category, 0-based: "In review" after "In progress" fills more of the ring. */
  position?: number;
  /** How many statuses the category has. */
  of?: number;
  size?: 14 | 16;
  /** Only where no word stands beside it. */
  label?: string;
}

export function StatusIcon({ category, position = 0, of = 1, size = 16, label }: StatusIconProps) {
  return (
    <svg
      className={cx(s.icon, s[category])}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={!label}
    >
      <Shape category={category} position={position} of={of} />
    </svg>
  );
}

function Shape({ category, position, of }: Required<Pick<StatusIconProps, 'category' | 'position' | 'of'>>) {
  if (category === 'done') return <Done crossed={position > 0} />;
  if (category === 'doing') return <Pie share={(position + 1) / (of + 1)} />;
  // The first of several open statuses is the pile (dashed), the last is what is ready to start (whole ring).
  const pile = of > 1 && position === 0;
  return (
    <circle
      cx="8"
      cy="8"
      r="6"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray={pile ? '2.2 2.5' : undefined}
    />
  );
}

/** A ring with a slice: a share of 0.5 is half the pie. */
function Pie({ share }: { share: number }) {
  const around = 2 * Math.PI * 2;
  return (
    <>
      <circle cx="8" cy="8" r="6" stroke="currentColor" strokeWidth="1.5" />
      <circle
        cx="8"
        cy="8"
        r="2"
        stroke="currentColor"
        strokeWidth="4"
        strokeDasharray={`${around * share} ${around}`}
        transform="rotate(-90 8 8)"
      />
    </>
  );
}

function Done({ crossed }: { crossed: boolean }) {
  return (
    <>
      <circle cx="8" cy="8" r="6.75" fill="currentColor" />
      <path
        className={s.mark}
        d={crossed ? 'M5.6 8h4.8' : 'm5 8.3 2.1 2.1L11 6.2'}
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  );
}

export function categoryInWords(category: Category): string {
  return { todo: t`To do`, doing: t`In progress`, done: t`Done` }[category];
}
