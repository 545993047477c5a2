import { expect, test } from 'vitest';
import type { Task } from '../../data/rows.ts';
import { dayNumber, WorkDays } from '../schedule/work-days.ts';
import { escaped, pagesOf, type Sheet, wholeOf } from './drawing.ts';
import { type Line, taskLines } from './lines.ts';
import { Marking } from './marks.ts';

const days = new WorkDays();

function task(number: number, title = `Task ${number}`): Task {
  return {
    id: `task ${number}`,
    seq: 1,
    project_id: 'project',
    number,
    title,
    status_id: 'status',
    rank: number,
    assignee_id: null,
    pinned: false,
    contributor_ids: [],
    priority: 0,
    effort: null,
    skills: {},
    start: '2026-12-07',
    due: '2026-12-09',
    held: false,
    milestone_id: null,
    label_ids: [],
    outcome: '',
    parent_id: null,
    text_id: null,
    comment_count: 0,
    item_count: 0,
    item_done_count: 0,
    file_count: 0,
    away: null,
    created_at: '2026-12-01T09:00:00Z',
    created_by_id: null,
    done_at: null,
  };
}

function sheetOf(lines: readonly Line[]): Sheet {
  const asked = { today: '2026-12-01', slack: null, compared: undefined, forecasts: new Map(), daysOf: () => days };
  return {
    title: 'Fair & Co',
    subtitle: 'Tuesday',
    lines,
    links: [{ id: 'link', task_id: 'task 2', predecessor_id: 'task 1', type: 'FS', lag: 0 }],
    marking: new Marking(asked),
    today: dayNumber('2026-12-01'),
    keyOf: (line) => `LAU-${line.task.number}`,
    hueOf: () => 155,
    legend: {
      todo: '',
      doing: 'Open',
      done: 'Done',
      critical: 'Critical',
      baseline: 'Baseline',
      milestone: 'Milestone',
      today: 'Today',
    },
    colour: () => '#123456',
  };
}

const many = (count: number) =>
  taskLines(
    Array.from({ length: count }, (_, at) => task(at + 1)),
    () => days,
  );

test('a drawing holds each task once, its links and a legend', () => {
  const drawing = wholeOf(sheetOf(many(2)));
  const words = [...drawing.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((found) => found[1]);
  expect(words).toEqual(expect.arrayContaining(['Fair &#38; Co', 'LAU-1', 'Task 2', 'Critical', 'Milestone']));
  expect(words.filter((each) => each === 'LAU-2')).toHaveLength(1);
  expect(drawing.match(/marker-end/g)).toHaveLength(1);
});

test('a long plan goes over several numbered pages', () => {
  const pages = pagesOf(sheetOf(many(100)));
  expect(pages).toHaveLength(3);
  expect(pages[2]).toContain('3 / 3');
});

test('words of people stay words', () => {
  const bad = '<script>alert("1")</script>\u0000&';
  const drawing = wholeOf(sheetOf(taskLines([task(1, bad)], () => days)));
  expect(drawing).not.toContain('<script');
  expect(drawing).toContain('&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#38;');
  expect(escaped('a\ud800b')).toBe('ab');
});
