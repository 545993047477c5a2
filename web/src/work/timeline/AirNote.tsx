/** While something is in the air: its new dates, what would follow, and what it would clash with. */
import { useLingui } from '@lingui/react/macro';
import { Link2, TriangleAlert } from 'lucide-react';
import { useSignal } from '../../data/signal.ts';
import { type Air, air } from './air.ts';
import s from './air.module.css';
import { circleInWords } from './doing.ts';
import { barInWords, clashInWords, dayCount, followersInWords, keyOf } from './words.ts';

/** So many followers are named; of the rest the number is told. */
const NAMED = 3;

export function AirNote() {
  const now = useSignal(air);
  if (!now) return null;
  const clashes = now.foreseen.clashes;
  return (
    <div className={s.note} data-air>
      {now.is === 'link' ? <Tie now={now} /> : <Placed now={now} />}
      <Followers now={now} />
      {clashes.slice(0, NAMED).map((clash) => (
        <span key={`${clash.kind} ${clash.task} ${clash.first}`} className={s.clash}>
          <TriangleAlert size={13} aria-hidden />
          {clashInWords(clash)}
        </span>
      ))}
    </div>
  );
}

function Placed({ now }: { now: Air }) {
  const [asked] = now.foreseen.moves;
  if (!asked) return null;
  return (
    <strong>
      {keyOf(now.task)} {barInWords(asked.bar)} <small>{dayCount(asked.bar.days)}</small>
    </strong>
  );
}

function Tie({ now }: { now: Extract<Air, { is: 'link' }> }) {
  const { t } = useLingui();
  if (now.circle.length) {
    return (
      <span className={s.clash}>
        <TriangleAlert size={13} aria-hidden />
        {circleInWords(now.circle)}
      </span>
    );
  }
  return (
    <strong>
      <Link2 size={13} aria-hidden />
      {now.to ? t`${keyOf(now.to)} waits for ${keyOf(now.task)}` : t`What waits for ${keyOf(now.task)}?`}
    </strong>
  );
}

function Followers({ now }: { now: Air }) {
  const others = now.foreseen.moves.filter((move) => move.link);
  if (!others.length) return null;
  const named = others.slice(0, NAMED).map((move) => `${keyOf(move.task)} ${barInWords(move.bar)}`);
  return (
    <span>
      {followersInWords(others.length)}: {named.join(', ')}
      {others.length > NAMED && ' …'}
    </span>
  );
}
