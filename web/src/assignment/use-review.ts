/** The list one goes through: the open suggestions of a project, who is chosen in each, and which are ticked. */
import { useCallback, useMemo, useState } from 'react';
import { useRows } from '../data/hooks.ts';
import { store } from '../data/local.ts';
import { by } from '../data/order.ts';
import type { Id, Project, Suggestion, Task } from '../data/rows.ts';
import type { Decision } from './accepting.ts';

export interface Line extends Decision {
  task: Task;
}

export interface Review {
  /** Suggestions with somebody to give the task to. */
  lines: readonly Line[];
  /** Those where nobody fits. */
  nobody: readonly Line[];
  /** Open tasks that nobody answers for and that have no suggestion. */
  waiting: number;
  /** Chooses another person of the suggestion. */
  choose: (suggestion: Id, person: Id) => void;
  ticked: ReadonlySet<Id>;
  tick: (suggestion: Id) => void;
  tickNone: () => void;
  /** What is proposed to each person, as chosen. */
  given: ReadonlyMap<Id, readonly Task[]>;
}

const needsSomebody = (task: Task | undefined): task is Task =>
  !!task && task.assignee_id === null && task.away === null && task.done_at === null;

const taskOf = (suggestion: Suggestion): Task | undefined => store.row('task', suggestion.task_id);

export function useReview(project: Project): Review {
  const suggestions = useSuggestions(project.id);
  const unassigned = useRows('task', { of: { project_id: project.id }, where: needsSomebody }, [project.id]);
  const [choices, setChoices] = useState<ReadonlyMap<Id, Id>>(new Map());
  const [ticked, setTicked] = useState<ReadonlySet<Id>>(new Set());
  const choose = useCallback((suggestion: Id, person: Id) => {
    setChoices((before) => new Map(before).set(suggestion, person));
  }, []);
  const tick = useCallback((suggestion: Id) => setTicked((before) => toggled(before, suggestion)), []);
  const tickNone = useCallback(() => setTicked(new Set()), []);
  return useMemo(() => {
    const lines = linesOf(suggestions, choices);
    const open = lines.filter((line) => line.person);
    const there = new Set(suggestions.map((each) => each.id));
    return {
      lines: open,
      nobody: lines.filter((line) => !line.person),
      waiting: Math.max(0, unassigned.length - lines.length),
      choose,
      ticked: new Set([...ticked].filter((id) => there.has(id))),
      tick,
      tickNone,
      given: givenBy(open),
    };
  }, [suggestions, unassigned, choices, ticked, choose, tick, tickNone]);
}

/** The most urgent first, as they were planned. */
const useSuggestions = (project: Id) =>
  useRows(
    'suggestion',
    {
      of: { project_id: project },
      where: (row) => row.state === 'open' && needsSomebody(taskOf(row)),
      sort: [
        by((row) => taskOf(row)?.priority ?? 0, 'down'),
        by((row) => taskOf(row)?.due ?? '9999'),
        by((row) => taskOf(row)?.number ?? 0),
      ],
      reads: ['task'],
    },
    [project],
  );

function linesOf(suggestions: readonly Suggestion[], choices: ReadonlyMap<Id, Id>): Line[] {
  return suggestions.flatMap((suggestion) => {
    const task = taskOf(suggestion);
    const wished = choices.get(suggestion.id);
    const isStill = suggestion.choices.some((choice) => choice.person_id === wished);
    const person = (isStill ? wished : suggestion.choices[0]?.person_id) ?? '';
    return task ? [{ suggestion, task, person }] : [];
  });
}

export function givenBy(lines: readonly Line[]): ReadonlyMap<Id, readonly Task[]> {
  const given = new Map<Id, Task[]>();
  for (const { person, task } of lines) given.set(person, [...(given.get(person) ?? []), task]);
  return given;
}

function toggled(set: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
