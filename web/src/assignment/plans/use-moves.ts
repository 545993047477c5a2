/** The moves of a plan by the person who would get the work, by name. */
import { useMemo } from 'react';
import { useRows } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import { by, folded } from '../../data/order.ts';
import type { Move } from '../../data/plan-rows.ts';
import type { Id, Person, Task } from '../../data/rows.ts';

export interface Line {
  move: Move;
  task: Task;
}

export interface Part {
  person: Person;
  lines: readonly Line[];
}

export interface Moves {
  parts: readonly Part[];
  /** The lines one can still decide on, as they stand. */
  open: readonly Line[];
  accepted: number;
  dismissed: number;
}

export function useMoves(plan: Id): Moves {
  const moves = useRows(
    'move',
    { of: { plan_id: plan }, sort: [by((move) => titleOf(move)), by('id')], reads: ['task'] },
    [plan],
  );
  return useMemo(() => {
    const shown = moves.filter((move) => move.state === 'open' || move.state === 'stale');
    const parts = new Map<Id, Line[]>();
    for (const move of shown) {
      const task = store.row('task', move.task_id);
      if (task) parts.set(move.to_id, [...(parts.get(move.to_id) ?? []), { move, task }]);
    }
    const groups = [...parts].flatMap(([id, lines]) => {
      const person = store.row('person', id);
      return person ? { person, lines } : [];
    });
    groups.sort((a, b) => (folded(a.person.name) < folded(b.person.name) ? -1 : 1));
    return {
      parts: groups,
      open: groups.flatMap((part) => part.lines.filter((line) => line.move.state === 'open')),
      accepted: moves.filter((move) => move.state === 'accepted').length,
      dismissed: moves.filter((move) => move.state === 'dismissed').length,
    };
  }, [moves]);
}

const titleOf = (move: Move): string => store.row('task', move.task_id)?.title ?? '';
