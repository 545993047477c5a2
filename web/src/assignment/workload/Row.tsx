/** The weeks of one person, and the week that is opened below them. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { memo, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Task } from '../../data/rows.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Cell } from './Cell.tsx';
import { useRowDrop } from './drag.ts';
import { guessedInWords, hoursOf } from './in-words.ts';
import type { Loads, PersonLoads } from './loads.ts';
import { type WeekLoad, weekLoads } from './person-weeks.ts';
import { inTheAir, type Preview, tasksWith, usePreviewOf } from './preview.ts';
import { spotOf } from './spots.ts';
import { Tray } from './Tray.tsx';
import s from './workload.module.css';

interface RowProps {
  row: PersonLoads;
  loads: Loads;
  /** What the person would have by the plan that is open. */
  planned: readonly Task[] | null;
  index: number;
  /** The week Tab stops at. */
  stop: number | null;
  opened: number | null;
  onClose: () => void;
}

export const Row = memo(function Row({ row, loads, planned, index, stop, opened, onClose }: RowProps) {
  const { t } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  const { person, guessed } = row;
  useRowDrop(place, person.id);
  const moving = usePreviewOf(person.id);
  const would = useWould(row, loads, moving, planned);
  const air = useAir(person.id);
  return (
    <>
      <div ref={place} role="row" aria-rowindex={index + 2} className={s.row} data-air={air}>
        <div role="rowheader" aria-colindex={1} className={s.who}>
          <Avatar person={person} size={24} />
          <span className={s.words}>
            <Link className={s.name} to="/people/$person" params={{ person: person.id }} tabIndex={-1}>
              {person.name}
            </Link>
            {guessed > 0 && (
              <small title={t`Counted with the usual ${hoursOf(loads.usual)} h each`}>{guessedInWords(guessed)}</small>
            )}
          </span>
        </div>
        {loads.weeks.map((week, at) => (
          <Cell
            key={week.monday}
            name={person.name}
            week={week}
            load={row.loads[at]!}
            would={would?.[at] ?? null}
            isProposed={!moving}
            isOpen={opened === at}
            isStop={stop === at}
            spot={spotOf(person.id, at)}
            column={at}
          />
        ))}
      </div>
      {opened !== null && loads.weeks[opened] && (
        <Tray row={row} week={loads.weeks[opened]} loads={loads} spot={spotOf(person.id, opened)} onClose={onClose} />
      )}
    </>
  );
});

/** A task in the air counts before the plan. */
function useWould(
  row: PersonLoads,
  { weeks, usual }: Loads,
  moving: Preview | null,
  planned: readonly Task[] | null,
): WeekLoad[] | null {
  return useMemo(() => {
    const tasks = moving ? tasksWith(moving, row.person.id, row.tasks) : planned;
    return tasks && weekLoads(row.time, weeks, tasks, usual);
  }, [moving, planned, row, weeks, usual]);
}

/** While a task is in the air: whether it is over this row, came from it, or cannot be dropped on it. */
const useAir = (person: string): 'from' | 'no' | undefined =>
  useSyncExternalStore(inTheAir.subscribe, () => {
    const air = inTheAir.get();
    if (!air) return undefined;
    if (air.task.assignee_id === person) return 'from';
    return air.takers.has(person) ? undefined : 'no';
  });
