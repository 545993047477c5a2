/** The palette finds tasks and runs commands; the sheet of keys tells what can be pressed. */
import { expect, test } from './setup/house.ts';
import { run } from './setup/palette.ts';

test('the palette finds a task by its words and opens it', async ({ house, ada }) => {
  const project = await house.start({ tasks: { 'To do': ['Varnish the violoncello', 'Tune the harp'] } });
  const page = await house.open(ada, '/my-work');
  await expect(page.getByRole('heading', { name: 'My work', level: 1 })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('cello varn');
  await expect(palette.getByRole('option')).toHaveText([`${project.key}-1Varnish the violoncello`]);
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('complementary', { name: new RegExp(`${project.key}-1`) })).toBeVisible();
});

test('the palette runs a command', async ({ house, ada }) => {
  const page = await house.open(ada, '/my-work', { colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.getByRole('heading', { name: 'My work', level: 1 })).toBeVisible();
  await run(page, 'light and dark', /^Switch between/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the sheet of keys lists what can be pressed here', async ({ house, ada }) => {
  const project = await house.start({ tasks: { 'To do': ['Tune the harp'] } });
  const page = await house.open(ada, `/p/${project.key}/board`);
  await expect(page.getByRole('group', { name: /Tune the harp/ })).toBeVisible();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet.getByText('Move the card down')).toBeVisible();
  await expect(sheet.getByText('Undo my last change')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});
