/** A plan is worked out, gone through and taken back: nothing is given to anybody before a person says yes. */
import type { Page } from '@playwright/test';
import { expect, type House, type Project, test } from './setup/house.ts';
import type { Member } from './setup/member.ts';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const moves = (page: Page) => page.getByRole('group', { name: /: from .* to / });

const given = async (by: Member, project: Project) =>
  (await by.rows('tasks', { project_id: project.id })).filter((task) => task.assignee_id !== null).length;

async function planned(house: House, ada: Member): Promise<{ project: Project; page: Page }> {
  const abe = await house.join('Abe Able'); // has time, and stands at the top
  const project = await house.start({
    visibility: 'private',
    tasks: { 'To do': ['Oboe', 'Flute', 'Bassoon', 'Horn'] },
  });
  await ada.do(`projects/${project.id}/let_in`, { person: abe.id, role: 'member' });
  const due = new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10);
  for (const task of Object.values(project.tasks)) {
    await ada.do(`tasks/${task}/estimate`, { effort: 480 });
    await ada.do(`tasks/${task}/schedule`, { start: null, due });
  }
  const page = await house.open(ada, `/p/${project.key}/board`);
  await page.getByRole('button', { name: 'Plan who does what' }).click();
  await page.getByRole('menuitem', { name: 'Plan the backlog' }).click();
  await expect(page.getByRole('heading', { name: /^4 moves proposed/ })).toBeVisible({ timeout: 30_000 });
  expect(await given(ada, project)).toBe(0);
  return { project, page };
}

test('moves are accepted one by one by key, left as they are, and taken back', async ({ house, ada }) => {
  const { project, page } = await planned(house, ada);
  await page.keyboard.press('j');
  await expect(moves(page).first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText(/full|free/i).first()).toBeVisible(); // it says why
  await page.keyboard.press('a');
  await expect(messages(page)).toContainText(/takes “/);
  await expect.poll(() => given(ada, project)).toBe(1);
  await expect(moves(page)).toHaveCount(3);
  await page.keyboard.press('d');
  await expect(moves(page)).toHaveCount(2);
  expect(await given(ada, project)).toBe(1);

  await page.keyboard.press('z');
  await expect(moves(page)).toHaveCount(3);
  await page.keyboard.press('z');
  await expect(moves(page)).toHaveCount(4);
  await expect.poll(() => given(ada, project)).toBe(0);
});

test('all moves are accepted together and taken back in one step; the workload shows them meanwhile', async ({
  house,
  ada,
}) => {
  const { project, page } = await planned(house, ada);
  await page.keyboard.press('Shift+A');
  await expect(messages(page)).toContainText('4 moves made');
  await expect.poll(() => given(ada, project)).toBe(4);
  await expect(page.getByRole('heading', { name: 'Everything here is decided.' })).toBeVisible();

  await messages(page).getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => given(ada, project)).toBe(0);
  await expect(moves(page)).toHaveCount(4);
  await page.goto('/workload');
  await expect(page.getByText(`Plan of the backlog: ${project.name}`)).toBeVisible();
  await expect(page.getByRole('gridcell', { name: /would be/ }).first()).toBeVisible();
});
