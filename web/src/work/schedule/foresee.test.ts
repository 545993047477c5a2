import { describe, expect, test } from 'vitest';
import type { LinkType } from '../../data/link-rows.ts';
import type { Dated } from './bars.ts';
import { type Facts, foresee } from './foresee.ts';
import agreed from './moves.json';
import { dayNumber, dayOf, WorkDays } from './work-days.ts';

type Case = (typeof agreed.cases)[number];

const monday = dayNumber(agreed.monday);
const day = (count: number) => dayOf(monday + count);
const span = (first: number, last: number) => ({ start: day(first), end: day(last) });
const count = (each: string | null) => (each === null ? null : dayNumber(each) - monday);
const idOf = (number: number) => `task ${number}`;

const people = agreed.people.map((person) => {
  const away = person.away.map(([first, last]) => span(first!, last!));
  return { away, days: new WorkDays(person.week, [...away, ...person.holidays.map((each) => span(each, each))]) };
});
const nobody = { away: [], days: new WorkDays() };
const whose = (task: Dated) => people[Number(task.assignee_id ?? -1)] ?? nobody;

function factsOf(asked: Case): Facts {
  const tasks = asked.tasks.map(
    (row, number): Dated => ({
      id: idOf(number),
      start: row.start === null ? null : day(row.start),
      due: row.due === null ? null : day(row.due),
      effort: row.effort,
      held: row.held,
      done_at: row.done ? '2026-12-01T09:00:00Z' : null,
      assignee_id: row.person === null ? null : String(row.person),
      milestone_id: null,
    }),
  );
  return {
    tasks: new Map(tasks.map((task) => [task.id, task])),
    links: asked.links.map((row, number) => ({
      id: `link ${number}`,
      predecessor_id: idOf(row.before),
      task_id: idOf(row.after),
      type: row.type as LinkType,
      lag: row.lag,
    })),
    daysOf: (task) => whose(task).days,
    awayOf: (task) => whose(task).away,
    milestone: () => undefined,
  };
}

describe('what the browser foresees is what the server does', () => {
  test.each(agreed.cases.map((each, number) => [number, each] as const))('case %i', (_, asked) => {
    const dates = { start: day(asked.start), due: day(asked.due) };
    const found = foresee(factsOf(asked), idOf(asked.moved), dates, asked.pulled);
    const moves = found.moves.map((move) => [
      Number(move.task.slice(5)),
      count(move.dates.start),
      count(move.dates.due),
    ]);
    const clashes = found.clashes.map((each) => [Number(each.task.slice(5)), each.kind, each.days]);
    expect(moves.sort(byNumbers)).toEqual(asked.moves);
    expect(clashes.sort(byNumbers)).toEqual(asked.clashes);
  });
});

const byNumbers = (a: readonly unknown[], b: readonly unknown[]) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
