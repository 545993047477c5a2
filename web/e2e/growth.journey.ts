/** Who asked to grow is given a task a level beyond them, with a mentor at their side, and can read who that is. */
import type { Page } from '@playwright/test';
import { expect, type House, type Project, test } from './setup/house.ts';
import type { Member } from './setup/member.ts';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Lin is a level short and wants to grow; Max knows it, would mentor, and has much to do. */
async function school(house: House, ada: Member): Promise<{ project: Project; lin: Member; max: Member }> {
  const [lin, max] = [await house.join('Lin Learner'), await house.join('Max Mentor')];
  const project = await house.start({ visibility: 'private', tasks: { 'To do': ['Carve the bridge', 'Tour'] } });
  for (const one of [lin, max]) await ada.do(`projects/${project.id}/let_in`, { person: one.id, role: 'member' });
  const { subject_id: skill } = await ada.do('skills', { name: `Carving ${project.key}` });
  await lin.do(`people/${lin.id}/declare_skill`, { skill, level: 2 });
  await lin.do(`people/${lin.id}/grow`, { skills: [skill] });
  await max.do(`people/${max.id}/declare_skill`, { skill, level: 4 });
  await max.do(`people/${max.id}/mentor`, { skills: [skill] });
  const [bridge, tour] = [project.tasks['Carve the bridge'], project.tasks.Tour];
  await ada.do(`tasks/${bridge}/need`, { skills: { [skill]: 3 } });
  await ada.do(`tasks/${bridge}/estimate`, { effort: 240 });
  await ada.do(`tasks/${bridge}/schedule`, { start: null, due: inDays(16) });
  await ada.do(`tasks/${tour}/estimate`, { effort: 3600 });
  await ada.do(`tasks/${tour}/schedule`, { start: null, due: inDays(24) });
  await ada.do(`tasks/${tour}/assign`, { to: max.id });
  return { project, lin, max };
}

test('a plan proposes a mentor, the task and the person say so, and help is ended and begun', async ({
  house,
  ada,
}) => {
  const { project, lin, max } = await school(house, ada);
  const page = await house.open(ada, `/p/${project.key}/board`);
  await page.getByRole('button', { name: 'Plan who does what' }).click();
  await page.getByRole('menuitem', { name: 'Plan the backlog' }).click();
  const move = page.getByRole('group', { name: /Carve the bridge: from nobody to Lin Learner/ });
  await expect(move).toContainText('with Max Mentor as mentor', { timeout: 30_000 });
  await move.getByRole('button', { name: 'Show the reasons' }).click();
  await expect(move).toContainText(/A level beyond, to grow in Carving/);
  await move.getByRole('button', { name: /^Accept Lin Learner/ }).click();
  await expect(messages(page)).toContainText(/takes “/);

  await page.goto(`/people/${lin.id}`);
  await expect(page.getByRole('list', { name: 'Growing by' })).toContainText('with Max Mentor as mentor');
  const his = await house.open(max, `/t/${project.key}-1`);
  await his.getByRole('button', { name: 'Decline to help' }).click();
  await expect(page.getByRole('list', { name: 'Growing by' })).toHaveCount(0);
  await his.getByRole('button', { name: 'Help as a mentor' }).click();
  await expect(page.getByRole('list', { name: 'Growing by' })).toContainText('Carve the bridge');
});
