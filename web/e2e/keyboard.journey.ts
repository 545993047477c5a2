/** Everything without a mouse: from the sign-in to a task that is done. */
import { card, expectColumn } from './setup/board.ts';
import { expect, test } from './setup/house.ts';
import { places } from './setup/start.ts';

test('somebody signs in, creates a task, gives it away, moves it and finishes it by keys', async ({ house, bo }) => {
  const project = await house.start({ tasks: { 'To do': ['Trumpet'] } });
  const page = await house.open(null, `/sign-in?next=/p/${project.key}/board`);
  const keys = page.keyboard;
  await expect(page.getByLabel('E-mail address')).toBeFocused();
  await keys.type(places().email);
  await keys.press('Tab');
  await keys.type(places().password);
  await keys.press('Enter');
  await expect(card(page, 'Trumpet')).toBeVisible();

  await keys.press('c');
  await expect(page.getByRole('textbox', { name: 'New task in To do' })).toBeFocused();
  await keys.type('Trombone');
  await keys.press('Enter');
  await keys.press('Escape');
  await expectColumn(page, 'To do', ['Trumpet', 'Trombone']);

  await keys.press('j');
  await expect(card(page, 'Trumpet')).toBeFocused();
  await keys.press('j');
  await expect(card(page, 'Trombone')).toBeFocused();
  await keys.press('a');
  const picker = page.getByRole('dialog', { name: 'Assignee' });
  await expect(picker.getByRole('combobox')).toBeFocused();
  await keys.type('bo ber');
  await keys.press('Enter');
  await expect(picker).toBeHidden();
  await expect(page.getByRole('group', { name: /Trombone, Bo Berger/ }).locator(':focus')).toBeVisible(); // where it was set

  await keys.press('Shift+ArrowRight');
  await expectColumn(page, 'Doing', ['Trombone']);
  await keys.press('s');
  await expect(page.getByRole('dialog', { name: 'Status' }).getByRole('combobox')).toBeFocused();
  await keys.type('done');
  await keys.press('Enter');
  await expectColumn(page, 'Done', ['Trombone']);
  await expect(card(page, 'Trombone')).toBeFocused();

  await keys.press('Space');
  const peek = page.getByRole('complementary', { name: /^Task / });
  await expect(peek.getByRole('textbox', { name: 'Title' })).toHaveValue('Trombone');
  await keys.press('Escape');
  await expect(peek).toBeHidden();
  const done = async () => (await bo.rows('tasks', { project_id: project.id, assignee_id: bo.id }))[0];
  await expect.poll(done).toMatchObject({ title: 'Trombone', status_id: project.columns.Done });
});

test('a new person finds the way into the page with Tab alone', async ({ house, ada }) => {
  const page = await house.open(ada, '/my-work');
  await expect(page.getByRole('heading', { name: 'My work', level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
