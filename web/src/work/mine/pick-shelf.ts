/** Choosing where a task of mine stands, without dragging it. */
import { t } from '@lingui/core/macro';
import type { Task } from '../../data/rows.ts';
import { type Shelf, turnOf } from '../../data/turn-commands.ts';
import { openPicker } from '../../ui/picker/index.ts';
import { moveTo, type Place } from './turns.ts';
import { giveUp, queue } from './use-mine.ts';

export function pickShelf(anchor: Element, task: Task, places: ReadonlyMap<Place, readonly Task[]>) {
  const own = turnOf(task.id)?.shelf ?? null;
  openPicker(anchor, {
    mode: 'one',
    label: t`When you do it`,
    placeholder: t`When you do it…`,
    options: [
      { id: 'today', label: t`First thing today` },
      { id: 'week', label: t`First this week` },
      { id: 'later', label: t`First of what comes later` },
      ...(own ? [{ id: 'tutti', label: t`Where Tutti suggests it` }] : []),
    ],
    value: null,
    onPick: (id) => (id === 'tutti' ? giveUp(task) : void queue(moveTo(places, task.id, id as Shelf, 0))),
  });
}
