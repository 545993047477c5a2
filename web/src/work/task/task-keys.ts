/** The keys of the house on the task that is open: S A P D L E, while the focus is in its panel or on its page. */
import { useLingui } from '@lingui/react/macro';
import type { RefObject } from 'react';
import { store } from '../../data/local.ts';
import type { Task } from '../../data/rows.ts';
import { useCommands } from '../../shell/keys.ts';
import { pickPredecessor, pickSuccessor } from '../links/pick.tsx';
import { KEY_OF, pickFor, type Verb } from '../tasks/verbs.ts';

export function useTaskKeys(task: Task, body: RefObject<HTMLElement | null>, isFixed: boolean) {
  const { t } = useLingui();
  const group = t`Task`;
  const titles: Record<Verb, string> = {
    status: t`Set status`,
    assignee: t`Set assignee`,
    priority: t`Set priority`,
    due: t`Set due date`,
    labels: t`Set labels`,
    effort: t`Set effort`,
  };
  const set = (verb: Verb) => () => {
    const place = body.current?.querySelector(`[data-verb="${verb}"] button`) ?? body.current;
    const now = store.row('task', task.id);
    if (place && now) pickFor(verb, place, [now]);
  };
  const tie = (pick: typeof pickPredecessor) => () => {
    const now = store.row('task', task.id);
    if (body.current && now) pick(body.current.querySelector('[data-order] button') ?? body.current, now);
  };
  const openRepeat = () => body.current?.querySelector<HTMLElement>('[data-verb="repeat"] button')?.click();
  const may = () => !isFixed && isHere(body.current);
  useCommands(
    [
      { id: 'open-task.waits', title: t`Waits for…`, group, when: may, run: tie(pickPredecessor) },
      { id: 'open-task.blocks', title: t`Blocks…`, group, when: may, run: tie(pickSuccessor) },
      { id: 'open-task.repeat', title: t`Comes again…`, keys: 'Shift+R', group, when: may, run: openRepeat },
    ],
    [task.id, isFixed, t],
  );
  useCommands(
    (Object.keys(titles) as Verb[]).map((verb) => ({
      id: `open-task.${verb}`,
      title: titles[verb],
      keys: KEY_OF[verb],
      group,
      when: may,
      run: set(verb),
    })),
    [task.id, isFixed, t],
  );
}

/** In the panel only while one is in it, because the list beside it has the same keys; on the page always. */
function isHere(body: HTMLElement | null): boolean {
  const focused = document.activeElement;
  const frame = body?.closest('main, aside');
  if (!body || !frame) return false;
  return frame.tagName === 'MAIN' || frame.contains(focused);
}
