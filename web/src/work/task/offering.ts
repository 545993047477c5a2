/** Offering a task of one's own to somebody: for one of theirs, or to hand it over. They are asked first. */
import { t } from '@lingui/core/macro';
import { taskKeyOf } from '../../data/hooks.ts';
import { store } from '../../data/local.ts';
import { offer } from '../../data/part-commands.ts';
import type { Id, Task } from '../../data/rows.ts';
import { act } from '../../shell/act.ts';
import { openPicker, pickPerson } from '../../ui/picker/index.ts';
import { myId, workersOf } from '../tasks/facts.ts';

const HAND_OVER = 'hand over';
const WORDLESS = ' ';

/** First to whom, then what for, then with which words. */
export function offerTask(anchor: Element, task: Task) {
  pickPerson(anchor, {
    label: t`Offer it to`,
    value: null,
    people: workersOf([task.project_id]).filter((person) => person.id !== myId() && person.status === 'active'),
    allowNone: false,
    onPick: (to) => to && setTimeout(() => pickOther(anchor, task, to)), // after this picker has closed
  });
}

function pickOther(anchor: Element, task: Task, to: Id) {
  const name = store.row('person', to)?.name ?? '';
  const theirs = [...store.like('task', { assignee_id: to })].filter((each) => !each.away && !each.done_at);
  openPicker(anchor, {
    mode: 'one',
    label: t`In return for`,
    placeholder: t`Find a task of ${name}…`,
    options: [
      { id: HAND_OVER, label: t`Nothing: hand it over` },
      ...theirs.map((each) => ({ id: each.id, label: each.title, hint: taskKeyOf(each), keywords: taskKeyOf(each) })),
    ],
    value: null,
    onPick: (id) => setTimeout(() => addWords(anchor, task, to, id === HAND_OVER ? null : id)),
  });
}

/** A sentence to whoever is asked, or none. */
function addWords(anchor: Element, task: Task, to: Id, other: Id | null) {
  const name = store.row('person', to)?.name ?? '';
  openPicker(anchor, {
    mode: 'one',
    label: t`A word with it`,
    placeholder: t`Tell ${name} why, if you like…`,
    options: [{ id: WORDLESS, label: t`Ask without a word` }],
    offer: (words) => (words.trim() ? [{ id: words.trim(), label: t`Ask and say “${words.trim()}”` }] : []),
    value: null,
    onPick: (id) => void act(offer(task.id, to, other, id === WORDLESS ? '' : id), t`${name} is asked`),
  });
}
