/** How likely a task is late, as a shape with words; the colour only helps to find it. */
import { CircleAlert, CircleCheck, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Outlook } from '../data/forecast-rows.ts';
import s from './risk.module.css';
import { type Risk, riskInWords, riskOf } from './words.ts';

const SHAPES: Record<Risk, LucideIcon> = {
  late: TriangleAlert,
  likely: TriangleAlert,
  maybe: CircleAlert,
  fine: CircleCheck,
};

export function RiskChip({ outlook }: { outlook: Outlook }) {
  const risk = riskOf(outlook);
  if (!risk) return null;
  const Shape = SHAPES[risk];
  return (
    <span className={s.chip} data-risk={risk} title={outlook.because}>
      <Shape size={13} aria-hidden />
      <span className="clip">{riskInWords(outlook)}</span>
    </span>
  );
}
