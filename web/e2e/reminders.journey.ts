/** Reminders are set in words, a notice is put off until a day, and leads hear of what is late only where one wants it. */
import { expect, test } from './setup/house.ts';

test('kinds and hours of reminders, a notice put off and back, and what leads hear', async ({ house, ada }) => {
  const zoe = await house.join('Zoe');
  const project = await house.start({ tasks: { 'To do': ['Tune the choir'] } });
  await ada.do(`tasks/${project.tasks['Tune the choir']}/assign`, { to: zoe.id });
  const page = await house.open(zoe, '/settings/profile');
  const part = page.getByRole('region', { name: 'Reminders' });
  await part.getByText('What is due today').click();
  const said = async () => (await zoe.rows('remindings', {}))[0];
  await expect.poll(said).toMatchObject({ wanted: ['due_soon', 'overdue'], begins: 480, ends: 1080 });
  await part.getByRole('button', { name: /Not before/ }).click();
  await page.getByRole('option', { name: '10:00' }).click();
  await expect.poll(said).toMatchObject({ begins: 600 });
  await page.keyboard.press('z');
  await expect.poll(said).toMatchObject({ begins: 480 });

  await page.goto('/inbox');
  const list = page.getByRole('region', { name: 'Notices' });
  await list.getByText('Tune the choir').click();
  await page.getByRole('button', { name: 'Put off until…' }).click();
  await page.getByRole('option', { name: /Tomorrow/ }).click();
  await expect(list).toBeHidden();
  await expect(page.getByText('When somebody mentions you')).toBeVisible();
  await page.keyboard.press('z');
  await expect(list).toContainText('Tune the choir');

  const theirs = await house.open(ada, `/p/${project.key}/settings`);
  const late = theirs.getByRole('region', { name: 'When work is late' });
  await expect(late.getByRole('switch')).not.toBeChecked();
  await late.getByText('The leads hear of what is late').first().click();
  await expect(late).toContainText('Set so by Ada Okafor');
});
