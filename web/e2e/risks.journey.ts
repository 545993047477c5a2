/** A team writes down what may go wrong, looks at where it stands, and imagines that the project failed. */
import { expect, test } from './setup/house.ts';

test('risks are raised, rated, ended and taken back; a failure that is imagined becomes risks', async ({
  house,
  ada,
}) => {
  const project = await house.start();
  const page = await house.open(ada, `/p/${project.key}/risks`);
  await expect(page.getByText('before it does')).toBeVisible();

  await page.keyboard.press('c');
  await page.getByLabel('What may happen?').fill('It rains');
  await page.keyboard.press('Enter');
  const list = page.getByRole('region', { name: 'Risks', exact: true });
  await expect(list.getByLabel('What may happen')).toHaveValue('It rains');

  await page.getByRole('button', { name: /How likely It rains is/ }).click();
  await page.getByRole('option', { name: 'nearly certain' }).click();
  await page.getByRole('button', { name: /How bad It rains would be/ }).click();
  await page.getByRole('option', { name: 'the project fails' }).click();
  await expect(list.getByRole('img', { name: 'great risk' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'nearly certain, the project fails: 1' })).toBeVisible();

  await page.getByRole('button', { name: 'Imagine it failed' }).click();
  await page.getByLabel('One reason a line').fill('Nobody came\n\nThe crane broke');
  await page.getByRole('button', { name: 'Write down 2 risks' }).click();
  await expect(page.getByRole('radio', { name: 'Open (3)' })).toBeVisible();

  await page.getByRole('button', { name: 'nearly certain, the project fails: 1' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('button', { name: 'Cannot happen any more' }).click();
  await expect(page.getByRole('radio', { name: 'Over (1)' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('radio', { name: 'Open (3)' })).toBeVisible();
});
