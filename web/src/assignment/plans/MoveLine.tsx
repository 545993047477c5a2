/** One move of a plan: the task, who has it and who would, and, opened, why and who else could. */
import { useLingui } from '@lingui/react/macro';
import { ArrowRight, Check, ChevronRight, X } from 'lucide-react';
import { memo } from 'react';
import { taskKeyOf, usePerson } from '../../data/hooks.ts';
import type { Move } from '../../data/plan-rows.ts';
import type { Id } from '../../data/rows.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ScoreBars } from '../../ui/bars.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Tag } from '../../ui/tags.tsx';
import { reasonsOf } from '../reasons.ts';
import { TaskWords } from '../TaskWords.tsx';
import { WithMentor } from '../WithMentor.tsx';
import { accept, dismiss } from './deciding.ts';
import s from './moves.module.css';
import { RunnersUp } from './RunnersUp.tsx';
import type { Line } from './use-moves.ts';
import { wholeHours } from './words.ts';

interface MoveLineProps {
  line: Line;
  isOpen: boolean;
  /** Whether Tab stops here; the other lines are reached by the arrow keys. */
  isStop: boolean;
  may: boolean;
  onFocus: (move: Id) => void;
  onToggle: (move: Id) => void;
}

export const MoveLine = memo(function MoveLine({ line, isOpen, isStop, may, onFocus, onToggle }: MoveLineProps) {
  const { t } = useLingui();
  const { move, task } = line;
  const [from, to] = [usePerson(move.was_id), usePerson(move.to_id)];
  const key = taskKeyOf(task);
  const isStale = move.state === 'stale';
  const giver = from?.name ?? t`nobody`;
  const taker = to?.name ?? t`somebody who left`;
  return (
    <li>
      <div
        className={s.line}
        tabIndex={isStop ? 0 : -1}
        data-line={move.id}
        data-stale={isStale || undefined}
        role="group"
        aria-roledescription={t`move`}
        aria-label={t`${key}, ${task.title}: from ${giver} to ${taker}`}
        onFocus={() => onFocus(move.id)}
      >
        <div className={s.row}>
          <IconButton
            className={s.fold!}
            size="small"
            label={isOpen ? t`Hide the reasons` : t`Show the reasons`}
            icon={<ChevronRight />}
            aria-expanded={isOpen}
            excludeFromTabOrder={!isStop}
            onPress={() => onToggle(move.id)}
          />
          <TaskWords task={task} isStop={isStop} />
          <span className={s.way}>
            <Avatar person={from ?? null} named />
            <ArrowRight size={13} aria-hidden />
            <Avatar person={to ?? { id: move.to_id, name: taker }} named />
          </span>
          <WithMentor mentor={move.mentor_id} />
          <Gain move={move} />
          {may && !isStale && (
            <span className={s.decide}>
              <Button
                size="small"
                icon={<Check />}
                excludeFromTabOrder={!isStop}
                aria-label={t`Accept ${taker} for ${key}`}
                onPress={() => void accept(move.plan_id, [move])}
              >{t`Accept`}</Button>
              <IconButton
                size="small"
                label={t`Leave it as it is`}
                keys="D"
                icon={<X />}
                excludeFromTabOrder={!isStop}
                onPress={() => void dismiss(move)}
              />
            </span>
          )}
          {isStale && <Tag tone="warn">{t`No longer possible`}</Tag>}
        </div>
        {isStale && <p className={s.stale}>{move.why_stale}</p>}
        {isOpen && <Why move={move} />}
      </div>
    </li>
  );
});

/** Only where somebody hands work over: that somebody does it at all has no price one could read. */
function Gain({ move }: { move: Move }) {
  const { t } = useLingui();
  const gain = wholeHours(move.gain);
  return <span className={s.gain}>{move.was_id && move.gain >= 0.5 && t`saves ${gain} h`}</span>;
}

function Why({ move }: { move: Pick<Move, 'terms' | 'runners_up'> }) {
  return (
    <div className={s.why}>
      <ScoreBars reasons={reasonsOf(move)} />
      <RunnersUp choices={move.runners_up} />
    </div>
  );
}
