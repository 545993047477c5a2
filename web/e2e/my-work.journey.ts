/** What is mine stands in my own order, whatever Tutti would suggest under it, and says why it is next or what it waits for. */
import type { Page } from '@playwright/test';
import { expect, test } from './setup/house.ts';

const shelf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('the own order: by keys, by mouse and from the menu, seen by nobody else, and taken back', async ({
  house,
  ada,
}) => {
  const zoe = await house.join('Zoe');
  const project = await house.start({ tasks: { 'To do': ['Sweep', 'Paint', 'Varnish', 'Polish'] } });
  for (const title of ['Sweep', 'Paint', 'Varnish', 'Polish']) {
    await ada.do(`tasks/${project.tasks[title]}/assign`, { to: zoe.id });
  }
  await ada.do(`tasks/${project.tasks.Paint}/prioritise`, { priority: 4 });
  await ada.do('links', { task: project.tasks.Varnish, predecessor: project.tasks.Paint });
  const page = await house.open(zoe, '/my-work');
  const titles = (name: string) => shelf(page, name).getByRole('listitem').getByRole('link').allTextContents();
  await expect.poll(() => titles('Later')).toEqual(['Paint', 'Sweep', 'Polish']);
  await expect(shelf(page, 'Later')).toContainText('urgent · 1 task waits for it');
  await expect(shelf(page, 'Waiting for others')).toContainText(`waits for ${project.key}-2 Paint (Zoe)`);

  await shelf(page, 'Later').getByRole('listitem').filter({ hasText: 'Polish' }).focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => titles('Later')).toEqual(['Paint', 'Polish', 'Sweep']);
  await page.keyboard.press('w');
  await page.getByRole('option', { name: 'First thing today' }).click();
  await expect.poll(() => titles('Today')).toEqual(['Polish']);
  await expect(shelf(page, 'Today')).toContainText('you put it here');
  await page.keyboard.press('z');
  await expect.poll(() => titles('Later')).toEqual(['Paint', 'Polish', 'Sweep']);
  await expect.poll(() => titles('Today')).toEqual([]);

  const from = (await shelf(page, 'Later').getByRole('listitem').filter({ hasText: 'Sweep' }).boundingBox())!;
  const onto = (await shelf(page, 'This week').getByRole('heading').boundingBox())!;
  await page.mouse.move(from.x + 300, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 300, from.y + from.height / 2 - 8, { steps: 3 });
  await page.mouse.move(onto.x + 60, onto.y + onto.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => titles('This week')).toEqual(['Sweep']);
  await page.reload();
  await expect.poll(() => titles('This week')).toEqual(['Sweep']);
  await expect.poll(() => titles('Later')).toEqual(['Paint', 'Polish']);
  expect(await ada.rows('turns', {})).toEqual([]);

  await page.getByRole('button', { name: 'Why?' }).click();
  await expect(page.getByRole('dialog')).toContainText('nothing is moved for you');
});
