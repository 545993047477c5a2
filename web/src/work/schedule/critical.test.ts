import { expect, test } from 'vitest';
import type { LinkType } from '../../data/link-rows.ts';
import type { Dated } from './bars.ts';
import { isCritical, slackOf } from './critical.ts';
import { dayNumber, dayOf, WorkDays } from './work-days.ts';

const monday = dayNumber('2026-12-07');
const days = new WorkDays();

function task(id: string, first: number, last: number, more: Partial<Dated> = {}): Dated {
  const dates = { start: dayOf(monday + first), due: dayOf(monday + last) };
  return { id, ...dates, effort: null, held: false, done_at: null, assignee_id: null, milestone_id: null, ...more };
}

const link = (predecessor_id: string, task_id: string, type: LinkType = 'FS', lag = 0) => ({
  id: `${predecessor_id} ${task_id}`,
  predecessor_id,
  task_id,
  type,
  lag,
});

const slack = (tasks: Dated[], links: ReturnType<typeof link>[]) => {
  const found = slackOf({ tasks: new Map(tasks.map((each) => [each.id, each])), links, daysOf: () => days });
  return Object.fromEntries([...found].map(([id, each]) => [id, each.days]));
};

test('the chain that holds the end has no slack, what runs beside it may slip up to it, over weekends too', () => {
  const tasks = [task('draw', 0, 2), task('print', 3, 4), task('fold', 7, 8), task('pack', 0, 0), task('alone', 0, 9)];
  const links = [link('draw', 'print'), link('print', 'fold'), link('pack', 'fold')];
  expect(slack(tasks, links)).toEqual({ draw: 0, print: 0, fold: 0, pack: 4 });
});

test('a link that is not kept is told as missing days', () => {
  const tasks = [task('draw', 0, 3), task('print', 2, 4)];
  expect(slack(tasks, [link('draw', 'print')])).toMatchObject({ draw: -2, print: 0 });
});

test('lags and the other ends count', () => {
  const tasks = [task('draw', 0, 1), task('print', 3, 4)];
  expect(slack(tasks, [link('draw', 'print', 'FS', 480)])).toMatchObject({ draw: 0 });
  expect(slack(tasks, [link('draw', 'print', 'SS')])).toMatchObject({ draw: 3, print: 0 });
  expect(slack(tasks, [link('draw', 'print', 'FF', -480)])).toMatchObject({ draw: 3 });
});

test('what is done holds nothing up', () => {
  const tasks = [task('draw', 0, 1, { done_at: '2026-12-08T09:00:00Z' }), task('print', 2, 4)];
  expect(slack(tasks, [link('draw', 'print')])).toEqual({});
  expect(isCritical(undefined)).toBe(false);
});
