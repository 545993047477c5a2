/** Tasks are given out by themselves only where a lead says so, within the limits set there, until somebody stops it. */
import { expect, test } from './setup/house.ts';

test('a lead switches it on, narrows it, and takes that back', async ({ house, ada }) => {
  const project = await house.start({ tasks: { 'To do': ['Tune the organ'] } });
  const row = async () => (await ada.rows('dispatches', { project_id: project.id }))[0];
  const page = await house.open(ada, `/p/${project.key}/settings`);
  const part = page.getByRole('region', { name: 'Give out tasks by itself' });
  await expect(part).toContainText('Nothing was given out by itself here yet.');
  const all = part.getByRole('switch');
  await expect(all).not.toBeChecked();
  await part.getByRole('button', { name: /At most/ }).click();
  await page.getByRole('option', { name: '2 a day' }).click();
  expect(await row()).toBeUndefined(); // a limit alone switches nothing on

  await part.getByText('Tasks nobody has are given to whoever fits best').click();
  await expect.poll(row).toMatchObject({ on: true, hours: 24, ahead: 20, a_day: 2 });
  await expect(part).toContainText('Set so by Ada Okafor');
  await page.keyboard.press('z');
  await expect.poll(row).toMatchObject({ on: false });
  await expect(all).not.toBeChecked();
});

test('who only works there reads the limits and changes none', async ({ house, ada, bo }) => {
  const project = await house.start();
  await ada.do(`projects/${project.id}/dispatch`, { hours: 48, ahead: 30, a_day: 1 });
  const page = await house.open(bo, `/p/${project.key}/settings`);
  const part = page.getByRole('region', { name: 'Give out tasks by itself' });
  await expect(part.getByRole('switch')).toBeChecked();
  await expect(part.getByRole('switch')).toBeDisabled();
  await expect(part.getByRole('button', { name: /2 days without anybody/ })).toBeDisabled();
});
