/** Going through a plan by keys: the arrows walk, A accepts, D leaves as it is, Space shows why, Shift+A accepts all. */
import { useLingui } from '@lingui/react/macro';
import type { Id } from '../../data/rows.ts';
import { useCommands } from '../../shell/keys.ts';
import { useListWalk } from '../list-walk.ts';
import { accept, dismiss } from './deciding.ts';
import type { Line, Moves } from './use-moves.ts';

export function useWalk(plan: Id, moves: Moves, may: (line: Line) => boolean, acceptAll: () => void) {
  const { t } = useLingui();
  const lines = moves.parts.flatMap((part) => part.lines);
  const walk = useListWalk<HTMLDivElement>(lines.map((each) => each.move.id));
  const { at, step, toggle, isInside } = walk;
  const line = lines.find((each) => each.move.id === at);
  const has = () => !!line && isInside();
  const mayNow = () => has() && line?.move.state === 'open' && may(line);
  const group = t`Plan`;
  const onlyKeys = true;
  const keys = (id: string, title: string, strokes: string, run: () => void, when?: () => boolean) => ({
    id: `plan.${id}`,
    title,
    keys: strokes,
    group,
    run,
    onlyKeys,
    ...(when && { when }),
  });
  useCommands(
    [
      keys('next', t`Next move`, 'J|ArrowDown', () => step(1)),
      keys('before', t`Move before`, 'K|ArrowUp', () => step(-1)),
      keys('why', t`Show the reasons`, 'Space', () => line && toggle(line.move.id), has),
      keys('accept', t`Accept the move`, 'A|Enter', () => line && void accept(plan, [line.move]), mayNow),
      keys('leave', t`Leave it as it is`, 'D', () => line && void dismiss(line.move), mayNow),
      {
        ...keys('all', t`Accept all moves`, 'Shift+A', acceptAll, () => moves.open.some(may)),
        onlyKeys: false,
      },
    ],
    [plan, moves, at, acceptAll, t],
  );
  return walk;
}
