/** What shows at once and is then refused is withdrawn, and it is said why. */
import { card, dragCard, expectColumn } from './setup/board.ts';
import { expect, test } from './setup/house.ts';

test('giving a task to somebody who has just been removed is withdrawn', async ({ house, ada, watch }) => {
  watch.expect(/4(09|22|04): POST \S+\/tasks\/\S+\/assign$/, /status of 4(09|22|04).*\/assign\)/);
  const project = await house.start({ tasks: { 'To do': ['Oboe'] } });
  const yan = await house.join('Yan Young');
  const page = await house.open(ada, `/p/${project.key}/board`);
  await card(page, 'Oboe').focus();
  await page.keyboard.press('a');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.type('yan yo');
  await expect(page.getByRole('option', { name: /Yan Young/ })).toBeVisible();
  const answered = page.waitForResponse((response) => response.url().endsWith('/assign'));
  await page.route('**/assign', async (route) => {
    await ada.do(`people/${yan.id}/remove`); // between the press and the answer
    await route.continue();
  });
  await page.keyboard.press('Enter');
  expect((await answered).ok()).toBe(false);
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages).toContainText(/Yan Young/);
  await expect(page.getByRole('group', { name: /Oboe, nobody yet/ })).toBeVisible();
});

test('a move that crosses with being made a viewer comes back to where it was', async ({ house, ada, bo, watch }) => {
  watch.expect(/403: POST \S+\/move$/, /status of 403.*\/move\)/);
  const project = await house.start({ tasks: { 'To do': ['Oboe', 'Flute'] } });
  await ada.do(`projects/${project.id}/let_in`, { person: bo.id, role: 'member' });
  const page = await house.open(bo, `/p/${project.key}/board`);
  await expectColumn(page, 'To do', ['Oboe', 'Flute']);
  await page.route('**/move', async (route) => {
    const memberships = await ada.rows('memberships', { project_id: project.id });
    const own = memberships.find(({ person_id }) => person_id === bo.id);
    await ada.do(`memberships/${own!.id}/set_role`, { role: 'viewer' });
    await route.continue();
  });
  await dragCard(page, card(page, 'Oboe'), card(page, 'Flute'), 'lower');
  await expect(page.getByRole('region', { name: 'Messages' }).getByText(/\w+ \w+/)).toBeVisible();
  await expectColumn(page, 'To do', ['Oboe', 'Flute']);
  await expect(page.getByRole('button', { name: 'New task' })).toHaveCount(0); // viewers are offered nothing they may not
});
