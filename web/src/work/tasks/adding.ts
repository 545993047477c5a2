/** From a line a person typed, or several they pasted, to the tasks it asks for. */
import type { NewTask } from '../../data/commands.ts';
import type { Label, Person, Priority, Status } from '../../data/rows.ts';
import { type Day, parseDay } from '../../ui/dates.ts';
import { parseEffortWithUnit } from '../../ui/effort.ts';
import { fitting, folded } from '../../ui/picker/options.ts';
import { parseQuickAdd } from '../../ui/quick-add.ts';

/** Against what names are looked up. */
export interface Known {
  people: readonly Person[];
  labels: readonly Label[];
  statuses: readonly Status[];
  today: Day;
}

/** What a group or column gives its new tasks; what the line says comes before it. */
export type Preset = Partial<Pick<NewTask, 'status' | 'assignee' | 'priority' | 'due' | 'labels'>>;

export type Wish = Omit<NewTask, 'project'>;

/** Names nobody has stay in the title: nothing that was typed is lost. */
export function readLine(line: string, { people, labels, today }: Known): Wish {
  const read = parseQuickAdd(line, today);
  const person = read.assignee === null ? null : personNamed(read.assignee, people);
  const found = read.labels.map((name) => ({ name, label: labelNamed(name, labels) }));
  const unknown = [
    ...(read.assignee !== null && !person ? [`@${read.assignee}`] : []),
    ...found.filter((each) => !each.label).map((each) => `#${each.name}`),
  ];
  return {
    title: [read.title, ...unknown].filter(Boolean).join(' '),
    ...(person && { assignee: person.id }),
    ...(read.labels.length > 0 && { labels: found.flatMap((each) => each.label?.id ?? []) }),
    ...(read.priority !== null && { priority: read.priority }),
    ...(read.due !== null && { due: read.due }),
    ...(read.effort !== null && { effort: read.effort }),
  };
}

export const withPreset = (wish: Wish, preset: Preset): Wish => ({
  ...preset,
  ...wish,
  ...((preset.labels || wish.labels) && { labels: [...new Set([...(preset.labels ?? []), ...(wish.labels ?? [])])] }),
});

/** Rows of a spreadsheet or lines of a text. The first cell is the title, the others are known by what they look like. */
export function readPasted(text: string, known: Known): Wish[] {
  const rows = text
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((part) => part.trim()))
    .filter((parts) => parts.some(Boolean));
  if (rows.length > 1 && isHeading(rows[0]!)) rows.shift();
  return rows.map((parts) => readRow(parts, known)).filter((wish) => wish.title);
}

function readRow([first = '', ...rest]: string[], known: Known): Wish {
  const wish = readLine(first.replace(/^(?:[-*•]|\[[ x]?\]|\d+[.)])\s+/i, ''), known);
  const left = rest.filter((part) => part && !readCell(part, wish, known));
  return { ...wish, ...(left.length > 0 && { text: left.join('\n\n') }) };
}

/** Takes the cell into the wish if it says something we know; otherwise it becomes part of the description. */
function readCell(part: string, wish: Wish, { people, labels, statuses, today }: Known): boolean {
  const same = (name: string) => folded(name) === folded(part);
  const person = people.find((each) => same(each.name));
  const status = statuses.find((each) => same(each.name));
  const label = labels.find((each) => same(each.name));
  const priority = PRIORITIES[part.toLowerCase()];
  const due = /\d/.test(part) ? parseDay(part, today) : null;
  const effort = parseEffortWithUnit(part);
  if (person) wish.assignee ??= person.id;
  else if (status) wish.status ??= status.id;
  else if (label) wish.labels = [...new Set([...(wish.labels ?? []), label.id])];
  else if (priority !== undefined) wish.priority ??= priority;
  else if (effort !== null) wish.effort ??= effort;
  else if (due !== null) wish.due ??= due;
  else return false;
  return true;
}

const PRIORITIES: Record<string, Priority> = { low: 1, medium: 2, high: 3, urgent: 4 };
const TITLES = ['title', 'task', 'tasks', 'name', 'summary', 'to do'];
const isHeading = (parts: string[]): boolean => parts.length > 1 && TITLES.includes(folded(parts[0] ?? ''));

function personNamed(query: string, people: readonly Person[]): Person | undefined {
  const options = people.map((person) => ({ id: person.id, label: person.name }));
  const [best] = fitting(options, query.replace(/[._-]/g, ' '));
  return people.find((person) => person.id === best?.id);
}

function labelNamed(name: string, labels: readonly Label[]): Label | undefined {
  const plain = (text: string) => folded(text).replace(/[\s_-]/g, '');
  return (
    labels.find((label) => plain(label.name) === plain(name)) ??
    labels.find((label) => plain(label.name).startsWith(plain(name)))
  );
}
