/** Equipment has seats: a lead says how many, tasks say what they need, and clashes are told before anybody waits. */
import { expect, test } from './setup/house.ts';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a seat that two tasks need on the same days is told on both, until there is a second one', async ({
  house,
  ada,
}) => {
  const project = await house.start({
    visibility: 'private',
    tasks: { 'To do': ['Print the poster', 'Print the map'] },
  });
  for (const task of Object.values(project.tasks))
    await ada.do(`tasks/${task}/schedule`, { start: inDays(7), due: inDays(9) });
  const page = await house.open(ada, `/p/${project.key}/settings`);
  await page.getByRole('textbox', { name: 'New equipment' }).fill('Press');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Seats of Press/ })).toContainText('1 seat');

  for (const number of [1, 2]) {
    await page.goto(`/t/${project.key}-${number}`);
    await page.getByRole('button', { name: /Add equipment/ }).click();
    await page.getByRole('option', { name: 'Press' }).click();
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('It needs Press');
  }
  const clash = page.getByRole('note').filter({ hasText: 'There is one seat' });
  await expect(clash).toContainText('Print the poster');
  await ada.do(`tasks/${project.tasks['Print the poster']}/schedule`, { start: inDays(14), due: inDays(15) });
  await expect(clash).toHaveCount(0);
  await page.getByRole('button', { name: 'Without Press' }).click();
  await expect(page.getByRole('button', { name: /Seats of Press|Without Press/ })).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(page.getByRole('button', { name: 'Without Press' })).toBeVisible();
});
