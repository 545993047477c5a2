/** A task in the peek: described, talked about, ticked off, given files; and every change told and taken back. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { card } from './setup/board.ts';
import { expect, test } from './setup/house.ts';

const peek = (page: Page) => page.getByRole('complementary', { name: /^Task / });

test('a description is written with a mention and shown as text', async ({ house, ada, bo }) => {
  const project = await house.start({ tasks: { 'To do': ['Oboe'] } });
  const mine = await house.open(ada, `/p/${project.key}/board`);
  const theirs = await house.open(bo, `/t/${project.key}-1`);
  await card(mine, 'Oboe').click();
  await peek(mine).getByRole('button', { name: 'Write a description…' }).click();
  await mine.keyboard.type('New **reeds**, ask @bo ber');
  await mine.getByRole('option', { name: 'Bo Berger' }).click();
  await mine.keyboard.press('ControlOrMeta+Enter');
  for (const page of [mine, theirs]) {
    await expect(page.locator('strong', { hasText: 'reeds' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Description' })).toContainText('Bo Berger');
  }
});

test('a mention in a comment reaches the inbox of the person at once', async ({ house, ada, bo }) => {
  const project = await house.start({ tasks: { 'To do': ['Bassoon'] } });
  const theirs = await house.open(bo, '/inbox');
  await expect(theirs.getByRole('heading', { name: 'Inbox', level: 1 })).toBeVisible();
  const mine = await house.open(ada, `/t/${project.key}-1`);
  await mine.getByRole('textbox', { name: 'Comment' }).click();
  await mine.keyboard.type('Could you look, @bo ber');
  await mine.getByRole('option', { name: 'Bo Berger' }).click();
  await mine.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(mine.getByRole('listitem').filter({ hasText: 'Could you look' })).toContainText('Ada Okafor');

  const places = theirs.getByRole('navigation', { name: 'Main', exact: true });
  await expect(places.getByRole('link', { name: /Inbox.*unread/ })).toBeVisible();
  await expect(theirs.getByRole('main')).toContainText('Bassoon');
  await expect(theirs.getByRole('main')).toContainText('Ada Okafor');
});

test('a checklist is written, ticked and counted on the card', async ({ house, ada }) => {
  const project = await house.start({ tasks: { 'To do': ['Viola'] } });
  const page = await house.open(ada, `/p/${project.key}/board`);
  await card(page, 'Viola').click();
  await peek(page).getByRole('textbox', { name: 'Add to Checklist' }).click();
  await page.keyboard.type('Strings');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Bow');
  await page.keyboard.press('Enter');
  const bow = peek(page).getByRole('checkbox', { name: 'Bow' });
  await expect(bow).toBeEnabled();
  await bow.check({ force: true }); // the box one sees lies over the one that is ticked
  await expect(page.getByRole('group', { name: /Viola.*checklist 1 of 2/ })).toBeVisible();
  await peek(page).getByRole('button', { name: 'Close' }).click();
  await expect(peek(page)).toBeHidden();
  await page.keyboard.press('z');
  await expect(page.getByRole('group', { name: /Viola.*checklist 0 of 2/ })).toBeVisible();
});

test('a file is attached and comes back as it was', async ({ house, ada, bo }) => {
  const project = await house.start({ tasks: { 'To do': ['Cello'] } });
  const page = await house.open(ada, `/t/${project.key}-1`);
  const buffer = Buffer.from('Bach, six suites\n');
  await expect(async () => {
    const choosing = page.waitForEvent('filechooser', { timeout: 5000 });
    const click = page.getByRole('button', { name: 'Attach files' }).click(); // the page may still be growing above it
    const [chooser] = await Promise.all([choosing, click]);
    await chooser.setFiles({ name: 'suites.txt', mimeType: 'text/plain', buffer });
  }).toPass();
  await expect(page.getByRole('link', { name: 'suites.txt' })).toBeVisible();

  const theirs = await house.open(bo, `/t/${project.key}-1`);
  const downloading = theirs.waitForEvent('download');
  await theirs.getByRole('link', { name: 'suites.txt' }).click();
  expect(await readFile(await (await downloading).path())).toEqual(buffer);
});

test('what was done is told with its author, and taken back from there', async ({ house, ada, bo }) => {
  const project = await house.start({ tasks: { 'To do': ['Horn'] } });
  await bo.do(`tasks/${project.tasks.Horn}/rename`, { title: 'French horn' });
  const page = await house.open(ada, `/t/${project.key}-1`);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('French horn');
  await page.getByRole('tab', { name: 'Activity' }).click();
  const renaming = page.getByRole('listitem').filter({ hasText: /Bo Berger.*French horn/ });
  await expect(renaming).toBeVisible();
  await renaming.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Horn');
  await expect(page.getByRole('listitem').filter({ hasText: /Ada Okafor.*French horn to Horn/ })).toBeVisible();
});
