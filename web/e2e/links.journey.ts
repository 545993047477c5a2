/** Tasks wait for each other: tied on the task, marked on board and list, refused in a circle, untied and taken back. */
import type { Page } from '@playwright/test';
import { card } from './setup/board.ts';
import { expect, test } from './setup/house.ts';
import { run } from './setup/palette.ts';

const order = (page: Page) => page.getByRole('region', { name: 'Order' });
const waitsFor = (page: Page) => order(page).getByRole('list', { name: 'Waits for' });

test('a task waits for another until that is done, and everybody sees it at once', async ({ house, ada, bo }) => {
  const project = await house.start({ tasks: { 'To do': ['Print flyers', 'Draw flyers'] } });
  const theirs = await house.open(bo, `/p/${project.key}/board`);
  const mine = await house.open(ada, `/p/${project.key}/board?peek=${project.key}-1`);
  await order(mine).getByRole('button', { name: 'Waits for…' }).click();
  await mine.keyboard.type('draw');
  await mine.keyboard.press('Enter');
  await expect(waitsFor(mine)).toContainText('Draw flyers');
  await expect(card(theirs, 'Print flyers')).toContainText('waits for 1');

  await ada.do(`tasks/${project.tasks['Draw flyers']}/move`, { status: project.columns.Done, after: null });
  await expect(card(theirs, 'Print flyers')).not.toContainText('waits for');
  await expect(waitsFor(mine)).toContainText('Draw flyers');
});

test('how two tasks are tied is changed in words and taken back with a key', async ({ house, ada }) => {
  const project = await house.start({ tasks: { 'To do': ['Varnish', 'Sand'] } });
  await ada.do('links', { task: project.tasks.Varnish, predecessor: project.tasks.Sand });
  const page = await house.open(ada, `/t/${project.key}-2`);
  const blocks = order(page).getByRole('list', { name: 'Blocks' });
  await blocks.getByRole('button', { name: 'starts when this is done' }).click();
  await page.getByRole('textbox', { name: 'Working time in between' }).fill('2h');
  await page.keyboard.press('Enter');
  await expect(blocks).toContainText('starts 2h after this is done');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('z');
  await expect(blocks).toContainText('starts when this is done');

  await blocks.getByRole('button', { name: `Untie ${project.key}-1` }).click();
  await expect(blocks).toBeHidden();
  const told = page.getByRole('region', { name: 'Messages' }).locator('div', { hasText: 'no longer waits for' });
  await told.getByRole('button', { name: 'Undo' }).click();
  await expect(blocks).toContainText('Varnish');
});

test('a circle is refused with its keys, by keys alone from the list', async ({ house, ada, watch }) => {
  watch.expect(/409: POST \S+links/, /status of 409.*links/);
  const project = await house.start({ tasks: { 'To do': ['Alto', 'Bass'] } });
  const [one, two] = [`${project.key}-1`, `${project.key}-2`];
  await ada.do('links', { task: project.tasks.Alto, predecessor: project.tasks.Bass });
  const page = await house.open(ada, `/p/${project.key}/list`);
  await expect(page.getByRole('row', { name: /Alto/ })).toContainText('waits for 1');
  await page.getByRole('row', { name: /Bass/ }).focus();
  await run(page, 'waits for', 'Waits for…');
  await expect(page.getByRole('combobox', { name: `${two} waits for` })).toBeFocused();
  await page.keyboard.type('alto');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`in a circle: ${two} → ${one} → ${two}.`)).toBeVisible();
  await expect(page.getByRole('row', { name: /Bass/ })).not.toContainText('waits for');
});
