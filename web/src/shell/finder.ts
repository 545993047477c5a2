/** Finds tasks, people, projects and commands by a few typed words; answers within a frame over 10,000 tasks. */
import { taskKeyOf } from '../data/hooks.ts';
import { store } from '../data/local.ts';
import { folded } from '../data/order.ts';
import type { Person, Project, Task } from '../data/rows.ts';
import type { FoundTask } from '../data/search.ts';
import { applies, type Command, commands } from './keys.ts';

export type Hit =
  | { is: 'command'; id: string; title: string; command: Command }
  | { is: 'project'; id: string; title: string; project: Project }
  | { is: 'person'; id: string; title: string; person: Person }
  | { is: 'task'; id: string; title: string; task: Task; taskKey: string }
  | { is: 'found'; id: string; title: string; found: FoundTask; taskKey: string }
  | { is: 'search'; id: string; title: string; words: string };

const SHOWN = 12;
const FEW = 3;

/** A few of each, and tasks for the rest. */
export function find(typed: string): Hit[] {
  const words = folded(typed.trim()).split(/\s+/).filter(Boolean);
  if (!words.length) return commandHits(words).slice(0, SHOWN);
  const few = [projectHits(words), personHits(words), commandHits(words)].flatMap((hits) => hits.slice(0, FEW));
  return [...few, ...taskHits(words)].slice(0, SHOWN);
}

const has = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

function commandHits(words: string[]): Hit[] {
  const offered = commands.get().filter((command) => !command.onlyKeys && applies(command));
  return offered
    .filter((command) => has(folded(command.title), words))
    .map((command) => ({ is: 'command', id: `command ${command.id}`, title: command.title, command }));
}

function projectHits(words: string[]): Hit[] {
  return [...store.rows('project').values()]
    .filter((project) => has(folded(`${project.key} ${project.name}`), words))
    .map((project) => ({ is: 'project', id: project.id, title: project.name, project }));
}

function personHits(words: string[]): Hit[] {
  return [...store.rows('person').values()]
    .filter((person) => person.status !== 'removed' && has(folded(person.name), words))
    .map((person) => ({ is: 'person', id: person.id, title: person.name, person }));
}

const haystacks = new WeakMap<Task, string>();

function haystackOf(task: Task): string {
  let text = haystacks.get(task);
  if (text === undefined) {
    text = folded(`${taskKeyOf(task)} ${task.title}`);
    haystacks.set(task, text);
  }
  return text;
}

/** Open tasks before done ones, a key typed whole first of all. */
function taskHits(words: string[]): Hit[] {
  const open: Task[] = [];
  const closed: Task[] = [];
  for (const task of store.rows('task').values()) {
    if (!has(haystackOf(task), words)) continue;
    if (haystackOf(task).startsWith(`${words[0]} `)) open.unshift(task);
    else if (task.done_at || task.away) closed.push(task);
    else open.push(task);
  }
  return [...open, ...closed]
    .slice(0, SHOWN)
    .map((task) => ({ is: 'task', id: task.id, title: task.title, task, taskKey: taskKeyOf(task) }));
}
