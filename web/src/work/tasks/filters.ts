/** Which tasks a screen shows: read from the address, where it can be kept and sent. */
import type { Day, Id, Task } from '../../data/rows.ts';
import type { Search } from '../../shell/go.ts';
import { folded } from '../../ui/picker/options.ts';
import { type DueBucket, dueBucketOf } from './due-buckets.ts';

export interface Filters {
  /** Ids of people; "me" is whoever looks, "none" is nobody. */
  assignee: readonly string[];
  /** Ids of labels: tasks with any of them; "none" is without any. */
  label: readonly string[];
  /** By name, as the address says them. */
  priority: readonly string[];
  due: readonly DueBucket[];
  /** Words that the title or the key must contain. */
  text: string;
}

export function readFilters(search: Search): Filters {
  return {
    assignee: parts(search.assignee),
    label: parts(search.label),
    priority: parts(search.priority),
    due: parts(search.due) as readonly DueBucket[],
    text: search.q ?? '',
  };
}

/** Priorities in addresses: words stay readable there, bare numbers would be quoted. */
export const PRIORITY_NAMES: readonly string[] = ['none', 'low', 'medium', 'high', 'urgent'];

/** What the address says for a list of choices; nothing chosen leaves no trace. */
export const written = (choices: readonly string[]): string | undefined => choices.join(',') || undefined;

export const NO_FILTERS: Search = {
  assignee: undefined,
  label: undefined,
  priority: undefined,
  due: undefined,
  q: undefined,
};

/** Who looks, and when: "me" and "late" mean something else for others. */
export interface Looking {
  me: Id;
  today: Day;
  /** The letters of the project, so that "tut-12" finds its task. */
  key: string;
}

/** The question to ask of each task; null when everything fits. */
export function fits(filters: Filters, { me, today, key }: Looking): ((task: Task) => boolean) | null {
  const people = new Set(filters.assignee.map((id) => (id === 'me' ? me : id)));
  const labels = new Set(filters.label);
  const priorities = new Set(filters.priority);
  const dues = new Set(filters.due);
  const words = folded(filters.text).split(/\s+/).filter(Boolean);
  const questions: ((task: Task) => boolean)[] = [];
  if (people.size) questions.push((task) => people.has(task.assignee_id ?? 'none'));
  if (labels.size) questions.push((task) => hasLabel(task, labels));
  if (priorities.size) questions.push((task) => priorities.has(PRIORITY_NAMES[task.priority]!));
  if (dues.size) questions.push((task) => dues.has(dueBucketOf(task, today)));
  if (words.length) questions.push((task) => words.every((word) => readable(task, key).includes(word)));
  return questions.length ? (task) => questions.every((question) => question(task)) : null;
}

const hasLabel = (task: Task, labels: ReadonlySet<string>): boolean =>
  task.label_ids.length ? task.label_ids.some((id) => labels.has(id)) : labels.has('none');

const texts = new WeakMap<Task, string>();
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII, which has no accents to take off
const PLAIN = /^[\x00-\x7f]*$/;

/** Key and title without case and accents, worked out once for each version of a task. */
function readable(task: Task, key: string): string {
  let text = texts.get(task);
  if (text === undefined) {
    const said = `${key}-${task.number} ${task.title}`;
    text = PLAIN.test(said) ? said.toLowerCase() : folded(said);
    texts.set(task, text);
  }
  return text;
}

const parts = (text: string | undefined): readonly string[] => (text ? text.split(',').filter(Boolean) : NONE);
const NONE: readonly string[] = []; // the same one every time, so that a chip without a choice is not drawn again
