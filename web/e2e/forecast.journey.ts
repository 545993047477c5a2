/** Forecasts follow what people change within seconds, say why, and are told in words as well as in colours. */
import type { Page } from '@playwright/test';
import { expect, test } from './setup/house.ts';

const part = (page: Page, name: string) => page.getByRole('region', { name });

test('a project and its tasks are foreseen, with causes, and a change is on screen within seconds', async ({
  house,
  ada,
}) => {
  const titles = ['Tune the organ', 'Copy the parts', 'Build the stage'];
  const project = await house.start({ visibility: 'private', tasks: { 'To do': titles } });
  const due = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  for (const title of titles) {
    const task = project.tasks[title]!;
    await ada.do(`tasks/${task}/estimate`, { effort: 2400 });
    await ada.do(`tasks/${task}/assign`, { to: ada.id });
    await ada.do(`tasks/${task}/schedule`, { start: null, due });
  }
  const page = await house.open(ada, `/p/${project.key}/forecast`);
  const dates = part(page, 'When it is done');
  await expect(dates).toContainText('in 80 of 100 cases');
  await expect(dates.getByRole('img')).toHaveAccessibleName(/of 20 equally likely dates keep the due date/);
  await expect(part(page, 'What drives the end').getByRole('listitem')).not.toHaveCount(0);
  const late = part(page, 'Likely late').getByRole('listitem');
  await expect(late).toHaveCount(3);
  await expect(late.first()).toContainText(/Likely \d+ days late/);
  await expect(part(page, 'How good these forecasts are here')).toBeVisible();

  await page.keyboard.press('t');
  await expect(page.getByRole('table', { name: 'When it is done' }).getByRole('row')).toHaveCount(4);
  await page.keyboard.press('t');

  for (const title of titles.slice(1)) await ada.do(`tasks/${project.tasks[title]}/trash`);
  await expect(late).toHaveCount(1);

  await page.getByRole('link', { name: 'List', exact: true }).click();
  await expect(page.getByRole('gridcell', { name: /Likely \d+ days late/ })).toHaveCount(1);
  await page.goto(`/t/${project.key}-1`);
  const ahead = part(page, 'What lies ahead');
  await expect(ahead).toContainText(/80 of 100 such tasks take \d+ h to \d+ h/);
  await ahead.getByRole('button', { name: 'Why' }).click();
  await expect(ahead).toContainText('What makes it late, or not');
  await expect(ahead).toContainText('From the estimate to the middle of the forecast');
});
