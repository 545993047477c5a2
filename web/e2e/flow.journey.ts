/** What lies behind a project: the sample company's history as pictures and tables, and a new project that has none. */
import type { Page } from '@playwright/test';
import { expect, test } from './setup/house.ts';

const part = (page: Page, name: string) => page.getByRole('region', { name });

test('where work waits and why it was late are told, open by keyboard, and say when they cannot tell', async ({
  house,
  ada,
}) => {
  const project = await house.start({ tasks: { 'To do': ['Tune the organ'] } });
  const page = await house.open(ada, '/p/CAT/forecast');
  const waits = part(page, 'Where work waits');
  await expect(waits).toContainText(/\d+ % of the time goes by in/, { timeout: 15_000 });
  await expect(waits.getByRole('list', { name: 'Time in each column' }).getByRole('listitem')).toHaveCount(3);

  const late = part(page, 'Why we were late');
  const why = late.getByRole('button', { name: /^Why CAT-\d+ was late/ }).first();
  await why.focus();
  await page.keyboard.press('Enter');
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  await expect(late.getByRole('list', { name: 'Late tasks' }).getByRole('list')).toContainText(/min|h|day/);

  await page.keyboard.press('t');
  await expect(waits.getByRole('table').getByRole('row')).toHaveCount(4);
  await expect(late.getByRole('table')).toBeVisible();
  const ageing = waits.getByRole('list', { name: 'Unusually long where they are' }).getByRole('button').first();
  await ageing.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/CAT-\d+/);

  await page.goto(`/p/${project.key}/forecast`);
  await expect(waits).toContainText('Once 8 tasks went through a column here', { timeout: 10_000 });
  await expect(late).toContainText('Nothing here was done late');
});
