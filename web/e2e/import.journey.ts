/** A board is brought along: looked at first, then let in, with a report; a broken file is told from a whole one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectColumn } from './setup/board.ts';
import { expect, test } from './setup/house.ts';

const FILES = join(import.meta.dirname, '../../tutti/connect/tests/files');

async function choose(page: Page, name: string, content: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: content });
}

/** How many of a kind were found and how many come in, as the report tells. */
async function told(page: Page, table: string, kind: string): Promise<[found: number, comesIn: number]> {
  const row = page.getByRole('table', { name: table }).getByRole('row', { name: new RegExp(`^${kind}`) });
  const [, found, comesIn] = await row.locator('th, td').allTextContents();
  return [Number(found), Number(comesIn)];
}

test('a Trello board is looked at, brought in and reported', async ({ house, ada }) => {
  const page = await house.open(ada, '/import');
  await choose(page, 'kitchen.json', readFileSync(join(FILES, 'trello-new.json')));
  await expect(page.getByRole('heading', { name: 'What will come in' })).toBeVisible();
  const [found, comesIn] = await told(page, 'What will come in', 'Tasks');
  expect(found).toBeGreaterThan(0);
  const before = await ada.rows('projects');
  expect(before.map((project) => project.name)).not.toContain('Kitchen'); // a dry run is dry

  await page.getByLabel('Name', { exact: true }).fill('Kitchen');
  await page.getByLabel('Key', { exact: true }).fill('KITCHEN');
  await page.getByRole('button', { name: `Bring in ${comesIn} tasks` }).click();
  await expect(page.getByRole('heading', { name: 'What came in, and what did not' })).toBeVisible();
  await expect(page.getByText(`${comesIn} tasks are in Kitchen now.`).first()).toBeVisible();
  expect(await told(page, 'What came in', 'Tasks')).toEqual([found, comesIn]);
  await expect(page.getByRole('table').getByRole('listitem').first()).toBeVisible(); // something was lost, and it says why
  const project = (await ada.rows('projects')).find(({ key }) => key === 'KITCHEN');
  expect(await ada.rows('tasks', { project_id: project!.id })).toHaveLength(comesIn);

  await page.getByRole('button', { name: 'Open the board' }).click();
  await expectColumn(page, 'Ideas', ['Choose the tiles', 'Measure the new kitchen', 'evil name']);
  await expect(page.getByRole('region', { name: 'In progress' })).toBeVisible();
});

test('a broken file is refused with a sentence that names the place', async ({ house, ada, watch }) => {
  watch.expect(/answered 422: POST \S+\/imports$/, /status of 422.*\/imports\)/);
  const page = await house.open(ada, '/import');
  const whole = readFileSync(join(FILES, 'trello-new.json'));
  await choose(page, 'half.json', whole.subarray(0, whole.length / 2));
  const problem = page.getByRole('alert');
  await expect(problem).toContainText('half.json');
  await expect(problem).toContainText(/line \d+/);
  await choose(page, 'picture.png', Buffer.from([1, 2, 3]));
  await expect(problem).toContainText('picture.png is neither JSON nor CSV');
});

test('hours of Toggl are recognised, counted, brought in, and not twice', async ({ house, ada }) => {
  const project = await house.start();
  const text = [
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,Duration',
    `Ada Okafor,,,${project.name},Tuning,First,Yes,2024-03-04,09:00:00,01:30:00`,
    `Mo Newcomer,,,${project.name},Tuning,Second,No,2024-03-05,09:00:00,00:45:00`,
    `Mo Newcomer,,,${project.name},Tuning,Third,No,2024-03-05,10:00:00,soon`,
  ].join('\n');
  const page = await house.open(ada, '/import');
  for (const comesIn of [2, 0]) {
    await page.goto('/import');
    await choose(page, 'toggl.csv', Buffer.from(text));
    await expect.poll(() => told(page, 'What will come in', 'Time entries')).toEqual([3, 2]);
    await expect(page.getByText('“soon” is no length of time (line 4)')).toBeVisible();
    await page.getByRole('button', { name: 'Bring in 2 entries' }).click();
    await expect(page.getByRole('heading', { name: 'What came in, and what did not' })).toBeVisible();
    await expect.poll(() => told(page, 'What came in', 'Time entries')).toEqual([3, comesIn]);
  }
  const mine = (await ada.rows('entries', { project_id: project.id })).map((entry) => entry.minutes);
  expect(mine).toEqual([90]);
  expect(await ada.rows('tasks', { project_id: project.id })).toHaveLength(1);
});
