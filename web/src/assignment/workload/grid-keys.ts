/** The keys of the grid: the arrows go from cell to cell, Enter opens the tasks of a week. */
import { useLingui } from '@lingui/react/macro';
import type { RefObject } from 'react';
import { useCommands } from '../../shell/keys.ts';
import type { Line } from './lines.ts';
import { readSpot, spotOf } from './spots.ts';

interface GridNow {
  frame: RefObject<HTMLElement | null>;
  lines: readonly Line[];
  /** How many weeks are shown. */
  weeks: number;
  spot: string;
  goTo: (spot: string) => void;
  toggle: (spot: string) => void;
}

export function useGridKeys({ frame, lines, weeks, spot, goTo, toggle }: GridNow) {
  const { t } = useLingui();
  const group = t`Workload`;
  const isOnCell = () => document.activeElement instanceof HTMLElement && 'cell' in document.activeElement.dataset;
  const enters = () => document.activeElement === document.body && !!frame.current;
  const people = lines.flatMap((line) => (line.is === 'person' ? line.id : []));
  const at = readSpot(spot);
  const step = (down: number, right: number) => () => {
    if (!isOnCell()) return goTo(spot);
    const row = within(people.indexOf(at.person) + down, people.length);
    goTo(spotOf(people[row] ?? '', within(at.week + right, weeks)));
  };
  const far = Number.POSITIVE_INFINITY;
  useCommands(
    [
      {
        id: 'workload.down',
        title: t`Next person`,
        keys: 'J|ArrowDown',
        when: either(isOnCell, enters),
        run: step(1, 0),
      },
      { id: 'workload.up', title: t`Person before`, keys: 'K|ArrowUp', when: isOnCell, run: step(-1, 0) },
      { id: 'workload.right', title: t`Next week`, keys: 'ArrowRight', when: isOnCell, run: step(0, 1) },
      { id: 'workload.left', title: t`Week before`, keys: 'ArrowLeft', when: isOnCell, run: step(0, -1) },
      { id: 'workload.first', title: t`First week shown`, keys: 'Home', when: isOnCell, run: step(0, -far) },
      { id: 'workload.last', title: t`Last week shown`, keys: 'End', when: isOnCell, run: step(0, far) },
      {
        id: 'workload.open',
        title: t`Open the tasks of the week`,
        keys: 'Enter|Space',
        when: isOnCell,
        run: () => toggle(spot),
      },
    ].map((command) => ({ ...command, group, onlyKeys: true })),
    [lines, weeks, spot, goTo, t],
  );
}

const within = (at: number, length: number): number => Math.max(0, Math.min(at, length - 1));
const either = (one: () => boolean, other: () => boolean) => () => one() || other();
