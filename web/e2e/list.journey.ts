/** The list: edited in place, grouped, filtered by its address, and changed many at once. */
import type { Page } from '@playwright/test';
import { expect, test } from './setup/house.ts';

const TASKS = { 'To do': ['Oboe', 'Flute', 'Bassoon'], Doing: ['Viola'] };

const row = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(`${title}$`) });

test('a title and an assignee are changed where they stand', async ({ house, ada, bo }) => {
  const project = await house.start({ tasks: TASKS });
  const page = await house.open(ada, `/p/${project.key}/list`);
  await row(page, 'Flute').getByRole('button', { name: 'Flute' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Piccolo');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Piccolo')).toBeVisible();

  await row(page, 'Piccolo')
    .getByRole('button', { name: /^Assignee/ })
    .click();
  await page.keyboard.type('bo ber');
  await page
    .getByRole('option', { name: /Bo Berger/ })
    .first()
    .click();
  await expect(row(page, 'Piccolo')).toContainText('Bo Berger');

  const kept = async () =>
    (await ada.rows(`tasks`, { project_id: project.id })).find(({ title }) => title === 'Piccolo');
  await expect.poll(kept).toMatchObject({ assignee_id: bo.id });
});

test('grouping and filters live in the address and survive a reload', async ({ house, ada, bo }) => {
  const project = await house.start({ tasks: TASKS });
  await ada.do(`tasks/${project.tasks.Oboe}/assign`, { to: bo.id });
  const page = await house.open(ada, `/p/${project.key}/list`);
  await expect(row(page, 'Viola')).toBeVisible();

  await page.getByRole('button', { name: 'Group by: Status' }).click();
  await page.getByRole('menuitemradio', { name: 'Assignee' }).click();
  await expect(page).toHaveURL(/group=assignee/);
  await expect(page.getByRole('button', { name: /^Bo Berger/ })).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.type('oo');
  await expect(row(page, 'Viola')).toBeHidden();
  await expect(row(page, 'Bassoon')).toBeVisible();
  await expect(page.getByRole('search')).toContainText('1 of 4');
  await expect(page).toHaveURL(/oo/);

  await page.reload();
  await expect(row(page, 'Bassoon')).toBeVisible();
  await expect(row(page, 'Viola')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Group by: Assignee' })).toBeVisible();
});

test('several tasks are changed together, and taken back together', async ({ house, ada }) => {
  const project = await house.start({ tasks: TASKS });
  const page = await house.open(ada, `/p/${project.key}/list`);
  await row(page, 'Oboe').getByRole('checkbox').check();
  await row(page, 'Bassoon').getByRole('checkbox').check();
  const bar = page.getByRole('toolbar', { name: 'Actions for the selected' });
  await expect(bar).toContainText('2 selected');
  await bar.getByRole('button', { name: /^Priority/ }).click();
  await page.getByRole('option', { name: /^High/ }).click();
  await expect(row(page, 'Oboe')).toContainText('High');
  await expect(row(page, 'Bassoon')).toContainText('High');
  await expect(row(page, 'Flute')).not.toContainText('High');
  const priorities = async () => (await ada.rows('tasks', { project_id: project.id })).map((task) => task.priority);
  await expect.poll(async () => (await priorities()).filter((priority) => priority === 3).length).toBe(2);

  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(async () => (await priorities()).filter(Boolean).length).toBe(0);
});
