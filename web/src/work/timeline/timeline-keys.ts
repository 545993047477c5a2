/** The keys of the timeline: arrows go from bar to bar, with Shift the bar goes along until Shift is let go. */
import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { store } from '../../data/local.ts';
import type { Id } from '../../data/rows.ts';
import { useSignal } from '../../data/signal.ts';
import { type Command, useCommands } from '../../shell/keys.ts';
import type { Facts } from '../schedule/foresee.ts';
import { cursor, focusOn, isOnTasks } from '../tasks/cursor.ts';
import { useTaskCommands } from '../tasks/task-commands.ts';
import { air, carry, type Grip, tieTo } from './air.ts';
import { cancel, letGo, sayAir } from './doing.ts';
import { STEPS, type Zoom } from './scale.ts';

interface KeysNow {
  facts: Facts;
  /** The tasks as they lie under each other. */
  order: readonly Id[];
  worksOn: (project: Id) => boolean;
  zoom: Zoom;
  zoomBy: (step: 1 | -1) => void;
  /** Brings a line into view. */
  show: (task: Id) => void;
  goToday: () => void;
}

export function useTimelineKeys(now: KeysNow) {
  const { t, i18n } = useLingui();
  const latest = useRef(now);
  latest.current = now;
  const works = useMayMove(now);
  useTaskCommands(works);
  useRelease();
  const group = t`Timeline`;
  const onBar = () => isOnTasks() && latest.current.order.includes(cursor.get() ?? '');
  const may = () => mayMove(latest.current) && onBar() && air.get()?.is !== 'link';
  const isTying = () => air.get()?.is === 'link';
  const key = (id: string, title: string, keys: string, run: () => void, when: () => boolean = onBar): Command => ({
    id: `timeline.${id}`,
    title,
    keys,
    group,
    run,
    when,
  });
  const step = (by: number) => () => go(latest.current, by);
  const lift = (grip: Grip, way: 1 | -1) => () => liftBy(latest.current, grip, way);
  const only = (command: Command): Command => ({ ...command, onlyKeys: true });
  useCommands(
    [
      only(key('down', t`Next bar`, 'J|ArrowDown|ArrowRight', step(1), isOnTasks)),
      only(key('up', t`Bar before`, 'K|ArrowUp|ArrowLeft', step(-1), isOnTasks)),
      only(
        key(
          'later',
          t`Move the bar a step later; it stays where Shift is let go`,
          'Shift+ArrowRight',
          lift('move', 1),
          may,
        ),
      ),
      only(key('earlier', t`Move the bar a step earlier`, 'Shift+ArrowLeft', lift('move', -1), may)),
      only(key('longer', t`End a step later`, 'Alt+Shift+ArrowRight', lift('end', 1), may)),
      only(key('shorter', t`End a step earlier`, 'Alt+Shift+ArrowLeft', lift('end', -1), may)),
      only(key('start-later', t`Begin a step later`, 'Alt+Shift+ArrowDown', lift('start', 1), may)),
      only(key('start-earlier', t`Begin a step earlier`, 'Alt+Shift+ArrowUp', lift('start', -1), may)),
      key('link', t`Tie to what waits for it`, 'L', () => beginTie(latest.current), may),
      only(key('tie', t`Tie the two`, 'Enter|Space', letGo, isTying)),
      only(
        key('cancel', t`Leave it as it was`, 'Escape|Shift+Escape|Alt+Shift+Escape', cancel, () => air.get() !== null),
      ),
      key(
        'closer',
        t`Zoom in`,
        '+|=',
        () => latest.current.zoomBy(-1),
        () => true,
      ),
      key(
        'wider',
        t`Zoom out`,
        '-',
        () => latest.current.zoomBy(1),
        () => true,
      ),
      key(
        'today',
        t`Go to today`,
        'T',
        () => latest.current.goToday(),
        () => true,
      ),
    ],
    [i18n.locale, works],
  );
}

/** Whether the bar under the cursor is the viewer's to move. */
const mayMove = ({ worksOn }: Pick<KeysNow, 'worksOn'>): boolean =>
  worksOn(store.row('task', cursor.get())?.project_id ?? '');

const useMayMove = (now: Pick<KeysNow, 'worksOn'>): boolean => {
  useSignal(cursor);
  return mayMove(now);
};

function go({ order, facts, show }: KeysNow, by: number) {
  const tying = air.get();
  const from = tying?.is === 'link' ? (tying.to ?? tying.task) : (cursor.get() ?? '');
  const at = order.indexOf(from);
  const next = order[at < 0 ? 0 : Math.max(0, Math.min(at + by, order.length - 1))];
  if (!next) return;
  show(next);
  if (tying?.is !== 'link') return focusOn(next);
  tieTo(facts, tying.task, next);
  sayAir();
}

function liftBy({ facts, zoom }: KeysNow, grip: Grip, way: 1 | -1) {
  const task = cursor.get();
  const now = air.get();
  if (!task || now?.is === 'link') return;
  const before = now?.is === 'bar' && now.task === task && now.grip === grip ? now.by : 0;
  carry(facts, task, grip, before + way * STEPS[zoom]);
  sayAir();
}

function beginTie({ facts }: KeysNow) {
  const task = cursor.get();
  if (!task) return;
  tieTo(facts, task, null);
  sayAir();
}

/** What was lifted by keys is let go with Shift. */
function useRelease() {
  useEffect(() => {
    const up = (event: KeyboardEvent) => {
      if (event.key === 'Shift' && air.get()?.is === 'bar') letGo();
    };
    addEventListener('keyup', up);
    addEventListener('blur', cancel);
    return () => {
      removeEventListener('keyup', up);
      removeEventListener('blur', cancel);
      cancel();
    };
  }, []);
}
