/** Going through the list by keys: the arrows walk, Enter accepts, D sets aside, Space shows why, X ticks. */
import { useLingui } from '@lingui/react/macro';
import { useCommands } from '../shell/keys.ts';
import { give, setAside } from './deciding.ts';
import { type ListWalk, useListWalk } from './list-walk.ts';
import type { Review } from './use-review.ts';

export function useWalk(review: Review, mayDecide: boolean): ListWalk<HTMLUListElement> {
  const { t } = useLingui();
  const { lines } = review;
  const walk = useListWalk<HTMLUListElement>(lines.map((each) => each.suggestion.id));
  const { at, step, toggle, isInside } = walk;
  const line = lines.find((each) => each.suggestion.id === at);
  const group = t`Suggestions`;
  const has = () => !!line && isInside();
  const may = () => mayDecide && has();
  useCommands(
    [
      { id: 'review.next', title: t`Next suggestion`, keys: 'J|ArrowDown', group, run: () => step(1), onlyKeys: true },
      {
        id: 'review.before',
        title: t`Suggestion before`,
        keys: 'K|ArrowUp',
        group,
        run: () => step(-1),
        onlyKeys: true,
      },
      {
        id: 'review.why',
        title: t`Show the reasons`,
        keys: 'Space',
        group,
        when: has,
        run: () => line && toggle(line.suggestion.id),
        onlyKeys: true,
      },
      {
        id: 'review.accept',
        title: t`Accept the suggestion`,
        keys: 'Enter|A',
        group,
        when: may,
        run: () => line && void give(line.suggestion, line.person),
        onlyKeys: true,
      },
      {
        id: 'review.aside',
        title: t`Set the suggestion aside`,
        keys: 'D',
        group,
        when: may,
        run: () => line && void setAside(line.suggestion),
        onlyKeys: true,
      },
      {
        id: 'review.tick',
        title: t`Choose the suggestion`,
        keys: 'X',
        group,
        when: may,
        run: () => line && review.tick(line.suggestion.id),
        onlyKeys: true,
      },
    ],
    [review, at, mayDecide, t],
  );
  return walk;
}
