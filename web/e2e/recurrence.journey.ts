/** Work comes again: chosen on the task with its next days in view, made when the last is done, changed, paused, ended. */
import { expect, test } from './setup/house.ts';

test('a task comes again on days one chose, and says so before it is saved', async ({ house, ada }) => {
  const project = await house.start({ tasks: { 'To do': ['Water the plants'] } });
  const task = project.tasks['Water the plants']!;
  await ada.do(`tasks/${task}/schedule`, { start: null, due: '2027-01-29' });
  const row = async () => (await ada.rows('repeats', { project_id: project.id }))[0];
  const page = await house.open(ada, `/t/${project.key}-1`);
  await page.getByRole('button', { name: 'Comes again: Never' }).press('Shift+R');
  const form = page.getByRole('dialog', { name: 'Comes again' });
  await expect(form.getByRole('list', { name: 'The next days' }).getByRole('listitem')).toHaveCount(5);

  await form.getByRole('button', { name: 'Monday' }).click();
  await expect(form).toContainText('every week on Monday and Friday');
  await expect(form).toContainText(/Monday,? 1 February 2027/);
  await form.getByRole('button', { name: /It comes again/ }).click();
  await page.getByRole('option', { name: 'by months, on the last Friday' }).click();
  await expect(form).toContainText(/Friday,? 26 February 2027/);
  await form.getByRole('button', { name: /The next one comes/ }).click();
  await page.getByRole('option', { name: /when the last one is done/ }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect.poll(row).toMatchObject({ rule: 'FREQ=MONTHLY;BYDAY=-1FR', mode: 'done', state: 'on' });
  await expect(page.getByRole('button', { name: /Comes again: every month on the last Friday/ })).toBeVisible();

  await ada.do(`tasks/${task}/rename`, { title: 'Water all plants' });
  await page.getByRole('button', { name: /Comes again: every month/ }).click();
  await form.getByRole('button', { name: 'Make the following ones like this' }).click();
  await expect.poll(row).toMatchObject({ title: 'Water all plants' });
  await ada.do(`tasks/${task}/move`, { status: project.columns.Done, after: null });
  const titles = async () => (await ada.rows('tasks', { project_id: project.id })).map((each) => each.title);
  await expect.poll(titles).toEqual(['Water all plants', 'Water all plants']);
});

test('a rule in its own words is refused with a sentence; rest, end and undo stand in the settings', async ({
  house,
  ada,
  watch,
}) => {
  watch.expect(/409: GET \S+recurrences/, /status of 409.*recurrences/);
  const project = await house.start({ tasks: { 'To do': ['Count the stock'] } });
  const row = async () => (await ada.rows('repeats', { project_id: project.id }))[0];
  const page = await house.open(ada, `/p/${project.key}/board?peek=${project.key}-1`);
  await page.getByRole('button', { name: 'Comes again: Never' }).click();
  const form = page.getByRole('dialog', { name: 'Comes again' });
  await form.getByRole('button', { name: /It comes again/ }).click();
  await page.getByRole('option', { name: 'by a rule of your own' }).click();
  await form.getByRole('textbox', { name: 'Rule' }).fill('FREQ=SECONDLY');
  await expect(form).toContainText('Work recurs at most once a day');
  await expect(form.getByRole('button', { name: 'Save' })).toBeDisabled();
  await form.getByRole('textbox', { name: 'Rule' }).fill('FREQ=MONTHLY;BYMONTHDAY=1,15');
  await expect(form.getByRole('list', { name: 'The next days' }).getByRole('listitem')).toHaveCount(5);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect.poll(row).toMatchObject({ rule: 'FREQ=MONTHLY;BYMONTHDAY=1,15', mode: 'calendar' });

  await page.goto(`/p/${project.key}/settings`);
  const part = page.getByRole('region', { name: 'Work that comes again' });
  await part.getByRole('button', { name: 'Pause Count the stock' }).click();
  await expect(part).toContainText('Paused');
  await page.keyboard.press('z');
  await expect.poll(row).toMatchObject({ state: 'on' });
  await part.getByRole('button', { name: 'End Count the stock' }).click();
  await expect(part).toContainText('Nothing comes again here yet.');
  await page.keyboard.press('z');
  await expect(part).toContainText('Count the stock');
});
