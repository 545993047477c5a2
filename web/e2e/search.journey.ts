/** Search finds words that lie in comments and descriptions, for those who may read them; the palette finds them, too. */
import { expect, test } from './setup/house.ts';

test('a word of a comment is found by who may read it, narrowed down in the address, and opened', async ({
  house,
  ada,
  bo,
}) => {
  const project = await house.start({ tasks: { 'To do': ['Tune the lute', 'String the lute'] } });
  const vault = await house.start({ visibility: 'private', tasks: { 'To do': ['Hide the lute'] } });
  const word = `plectrum${project.key}`.toLowerCase();
  await ada.do('comments', { task: project.tasks['Tune the lute'], body: `Where is the ${word}?` });
  await ada.do('comments', { task: vault.tasks['Hide the lute'], body: `The ${word} is here.` });

  const page = await house.open(ada, '/my-work');
  await expect(page.getByRole('heading', { name: 'My work', level: 1 })).toBeVisible();
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox', { name: /^Search titles/ });
  await expect(field).toBeFocused();
  await field.fill(word.slice(0, -1));
  const tasks = page.getByRole('list', { name: 'Tasks found' }).getByRole('listitem');
  await expect(tasks).toHaveCount(2);
  await expect(tasks.getByText(word).first()).toBeVisible();
  await page.getByRole('group', { name: 'Projects' }).getByRole('button', { name: project.name }).click();
  await expect(tasks).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(`project=${project.key}`));
  await page.goBack();
  await expect(tasks).toHaveCount(2);
  await page.goForward();
  await expect(tasks).toHaveCount(1);
  await field.press('ArrowDown');
  await expect(tasks.getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: new RegExp(`${project.key}-1`) })).toBeVisible();

  const others = await house.open(bo, `/search?q=${word}`);
  const theirs = others.getByRole('list', { name: 'Tasks found' }).getByRole('listitem');
  await expect(theirs).toHaveCount(1);
  await expect(theirs).toContainText('Tune the lute');
});

test('the palette finds what only the server knows, and leads to all of it', async ({ house, ada }) => {
  const project = await house.start({ tasks: { 'To do': ['Tune the lute'] } });
  const word = `mandora${project.key}`.toLowerCase();
  await ada.do('comments', { task: project.tasks['Tune the lute'], body: `Or rather the ${word}.` });
  const page = await house.open(ada, '/my-work');
  await expect(page.getByRole('heading', { name: 'My work', level: 1 })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(word);
  const found = palette.getByRole('option', { name: new RegExp(`${project.key}-1`) });
  await expect(found).toContainText(`Or rather the ${word}.`);
  await page.keyboard.press('ArrowDown');
  await expect(palette.getByRole('option', { name: /Search everywhere/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/search\\?q=${word}`));
  await expect(page.getByRole('list', { name: 'Tasks found' }).getByRole('listitem')).toHaveCount(1);
});
