/** How long everybody's weeks take to count at 10,000 tasks; run by hand with `npx vitest bench --run`. */
import { bench, describe } from 'vitest';
import { addDays } from '../../ui/dates.ts';
import { usualEffort, type Work } from '../load.ts';
import { WorkingTime } from '../working-time.ts';
import { weekLoads } from './person-weeks.ts';
import { weeksFrom } from './weeks.ts';

const PEOPLE = 200;
const TASKS = 10_000;
const TODAY = '2026-03-04';

const weeks = weeksFrom('2026-03-02', TODAY, 12);
const absences = [
  { start: '2026-03-12', end: '2026-03-20' },
  { start: '2026-04-06', end: '2026-04-08' },
];
const task = (at: number): Work => ({
  effort: at % 7 ? 30 + ((at * 37) % 2400) : null,
  start: at % 5 ? null : addDays(TODAY, at % 40),
  due: at % 3 ? addDays(TODAY, (at % 120) - 10) : null,
});
const plates = Array.from({ length: PEOPLE }, (_, person) =>
  Array.from({ length: TASKS / PEOPLE }, (_, at) => task(person * 53 + at * 7)),
);
const counted = (tasks: readonly Work[]) =>
  weekLoads(new WorkingTime({ day: TODAY, minute: 700 }, undefined, absences), weeks, tasks, 240);

describe(`${PEOPLE} people, ${TASKS} tasks, ${weeks.length} weeks`, () => {
  bench('all of them', () => void plates.map(counted));
  bench('the two rows a task goes between', () => void plates.slice(0, 2).map(counted));
  bench('the usual effort', () => void usualEffort(plates.flat()));
});
