/** Who could do it is suggested with reasons, accepted by a person, and taken back. */
import type { Page } from '@playwright/test';
import { card } from './setup/board.ts';
import { expect, test } from './setup/house.ts';
import type { Member } from './setup/member.ts';

const unassigned = async (by: Member, project: string) =>
  (await by.rows('tasks', { project_id: project })).filter((task) => task.assignee_id === null).length;

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

test('on a task the first person suggested gets it by one key', async ({ house, ada }) => {
  const project = await house.start({ tasks: { 'To do': ['Proofread the programme'] } });
  const page = await house.open(ada, `/p/${project.key}/board`);
  await card(page, 'Proofread').click();
  const peek = page.getByRole('complementary', { name: /^Task / });
  await peek.getByRole('button', { name: 'Suggest somebody' }).click();
  const first = peek.getByRole('button', { name: /^Give it to/ }).first();
  await expect(first).toBeFocused();
  await expect(peek.getByText(/hours|free/i).first()).toBeVisible(); // it says why
  const name = (await first.getAttribute('aria-label'))!.replace('Give it to ', '');
  await page.keyboard.press('1');
  await expect(messages(page)).toContainText(`${name} takes`);
  await expect(peek.getByRole('button', { name: `Assignee: ${name}` })).toBeVisible();
  expect(await unassigned(ada, project.id)).toBe(0);

  await messages(page).getByRole('button', { name: /^Undo/ }).click();
  await expect(peek.getByRole('button', { name: /^Assignee: Nobody/ })).toBeVisible();
  await expect.poll(() => unassigned(ada, project.id)).toBe(1);
});

test('for a whole project all suggestions are accepted, and taken back in one', async ({ house, ada }) => {
  const project = await house.start({ tasks: { 'To do': ['Oboe', 'Flute', 'Bassoon'] } });
  const page = await house.open(ada, `/p/${project.key}/suggestions`);
  await page.getByRole('button', { name: 'Suggest for all unassigned' }).click();
  await expect(page.getByRole('heading', { name: 'Somebody for 3 tasks' })).toBeVisible();
  await page.getByRole('button', { name: 'Show the reasons' }).first().click();
  await expect(page.getByRole('button', { name: /is chosen$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Accept all' }).click();
  await expect(messages(page)).toContainText('3 tasks have somebody now');
  await expect.poll(() => unassigned(ada, project.id)).toBe(0);

  await messages(page).getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => unassigned(ada, project.id)).toBe(3);
});

test('what was set aside is back with Z', async ({ house, ada }) => {
  const project = await house.start({ tasks: { 'To do': ['Oboe'] } });
  const page = await house.open(ada, `/p/${project.key}/suggestions`);
  await page.getByRole('button', { name: 'Suggest for all unassigned' }).click();
  await expect(page.getByRole('heading', { name: 'Somebody for one task' })).toBeVisible();
  await page.getByRole('button', { name: /^Set aside/ }).click();
  await expect(messages(page)).toContainText('Set aside: “Oboe”');
  await expect
    .poll(async () => (await ada.rows('suggestions', { state: 'open', project_id: project.id })).length)
    .toBe(0);

  await page.keyboard.press('z');
  await expect
    .poll(async () => (await ada.rows('suggestions', { state: 'open', project_id: project.id })).length)
    .toBe(1);
  await expect(page.getByRole('heading', { name: 'Somebody for one task' })).toBeVisible();
});
