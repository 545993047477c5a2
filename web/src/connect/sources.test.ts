import { expect, test } from 'vitest';
import { projectNameFrom, sourceOf } from './sources.ts';

test.each([
  ['board.json', 'trello'],
  ['Export.CSV', 'csv'],
  ['sheet.tsv', 'csv'],
  ['photo.png', null],
  ['noending', null],
])('%s is from %s', (name, source) => {
  expect(sourceOf(name)).toBe(source);
});

test.each([
  ['team-board_2026.json', 'Team board 2026'],
  ['tellybox.json', 'Tellybox'],
  ['.csv', ''],
])('%s becomes the project “%s”', (name, project) => {
  expect(projectNameFrom(name)).toBe(project);
});

test.each([
  ['toggl.csv', 'User,Email,Project,Start date,Start time,Duration', 'toggl'],
  ['clockify.csv', '"Project","User","Start Date","Start Time","Duration (h)"', 'clockify'],
  ['harvest.csv', '\uFEFFDate;Client;Project;Hours;Billable?;First Name', 'harvest'],
  ['utf16.csv', [...'Date,Hours,Billable?'].join('\0'), 'harvest'],
  ['tasks.csv', 'Title,Start date,Status', 'csv'],
  ['board.json', '{', 'trello'],
])('%s is known by its columns', (name, head, source) => {
  expect(sourceOf(name, head)).toBe(source);
});
