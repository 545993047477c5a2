/** People say what they wish, pick up what fits them, and say no with a reason that a named person answers. */
import type { Page } from '@playwright/test';
import { expect, test } from './setup/house.ts';
import type { Member } from './setup/member.ts';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

/** A new skill, which this person has said to know well. */
async function skillOf(ada: Member, who: Member, name: string): Promise<string> {
  const { subject_id: skill } = await ada.do('skills', { name });
  await who.do(`people/${who.id}/declare_skill`, { skill, level: 4 });
  return skill;
}

const said = async (by: Member, skill: string) => (await by.rows('abilities', { skill_id: skill }))[0];

test('wishes and growth are said on one’s own page, read by others, and taken back', async ({ house, ada }) => {
  const cem = await house.join('Cem Cooper');
  const skill = await skillOf(ada, cem, 'Fanfares');
  const page = await house.open(cem, `/people/${cem.id}`);
  const wishes = page.getByRole('region', { name: 'Wishes and growth' });
  await wishes.getByRole('button', { name: /How gladly you work with Fanfares/ }).click();
  await page.getByRole('option', { name: 'Rather not' }).click();
  await expect.poll(async () => (await said(cem, skill))?.liking).toBe(-2);
  const fanfares = wishes.getByRole('group', { name: 'Fanfares' });
  await fanfares.getByText('I would mentor others').click();
  await expect(messages(page)).toContainText('You would mentor others in Fanfares');
  await expect.poll(async () => (await said(cem, skill))?.mentoring).toBe(true);

  const others = await house.open(ada, `/people/${cem.id}`);
  await expect(others.getByRole('region', { name: 'Wishes and growth' })).toContainText(
    'Rather not · would mentor others',
  );

  await page.keyboard.press('z');
  await expect(fanfares.getByRole('checkbox', { name: 'I would mentor others' })).not.toBeChecked();
  await expect.poll(async () => (await said(cem, skill))?.mentoring).toBe(false);
});

test('an open task that fits is picked up by key, with its reasons, and put back', async ({ house, ada }) => {
  const cem = await house.join('Cem Cooper');
  const skill = await skillOf(ada, cem, 'Bagpipes');
  const project = await house.start({ tasks: { 'To do': ['Tune the drones', 'Oil the bag'] } });
  for (const task of Object.values(project.tasks)) await ada.do(`tasks/${task}/prioritise`, { priority: 4 });
  await ada.do(`tasks/${project.tasks['Tune the drones']}/need`, { skills: { [skill]: 3 } });
  const who = async () => (await ada.rows('tasks', { project_id: project.id, assignee_id: cem.id })).length;

  const page = await house.open(cem, '/my-work');
  const open = page.getByRole('region', { name: /^Open tasks that fit you/ });
  const drones = open.getByRole('listitem').filter({ hasText: 'Tune the drones' });
  await drones.getByRole('button', { name: 'Show the reasons' }).click();
  await expect(drones).toContainText('Skill fit');
  await drones.focus();
  await page.keyboard.press('t');
  await expect(messages(page)).toContainText('“Tune the drones” is yours now');
  await expect(drones).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: 'Tune the drones' })).toBeFocused();
  await expect.poll(who).toBe(1);

  await page.keyboard.press('z');
  await expect(drones).toBeVisible();
  await expect.poll(who).toBe(0);
  await drones.getByRole('button', { name: /^Pick up/ }).click();
  await expect.poll(who).toBe(1);
});

test('where no project lets people pick up, nothing is offered', async ({ house, ada }) => {
  const guest = await house.join('Gil Gray', 'guest');
  const project = await house.start({ visibility: 'private', tasks: { 'To do': ['Ring the bell'] } });
  await ada.do(`projects/${project.id}/let_in`, { person: guest.id, role: 'member' });
  const page = await house.open(guest, '/my-work');
  const open = page.getByRole('heading', { name: /^Open tasks that fit you/ });
  await expect(open).toBeVisible();
  await ada.do(`projects/${project.id}/stop_picking`);
  await expect(open).toHaveCount(0);
});

test('a no with its reason reaches who gives out the work, who gives the task to somebody else', async ({
  house,
  ada,
  bo,
}) => {
  const cem = await house.join('Cem Cooper');
  const project = await house.start({ tasks: { 'To do': ['Carry the tuba', 'Dust the organ'] } });
  const tuba = project.tasks['Carry the tuba']!;
  await ada.do(`tasks/${tuba}/assign`, { to: cem.id });
  const who = async () => (await ada.rows('tasks', { project_id: project.id })).find((task) => task.id === tuba);

  const [{ number } = { number: 0 }] = await ada.rows('tasks', { project_id: project.id, assignee_id: cem.id });
  const page = await house.open(cem, `/t/${project.key}-${number}`);
  await page.getByRole('button', { name: 'Say no…' }).click();
  await expect(page.getByText('A no is never an input of any suggestion.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Why you would rather not' }).fill('My back does not carry it.');
  await page.getByRole('button', { name: 'Say no', exact: true }).click();
  const mine = page.getByRole('region', { name: 'Your objection' });
  await expect(mine).toContainText('Ada Okafor is asked');

  const asked = await house.open(ada, '/inbox');
  await asked
    .getByRole('region', { name: 'Notices' })
    .getByRole('button', { name: /Carry the tuba/ })
    .first() // the newest
    .click();
  const question = asked.getByRole('region', { name: 'An objection to answer' });
  await expect(question).toContainText('My back does not carry it.');
  await question.getByRole('button', { name: 'Give it to…' }).click();
  await asked.keyboard.type('Bo Berger');
  await asked.keyboard.press('Enter');
  await expect.poll(async () => (await who())?.assignee_id).toBe(bo.id);
  await expect(mine).toContainText('Ada Okafor agreed with you');

  await messages(asked).getByRole('button', { name: /^Undo/ }).last().click();
  await expect.poll(async () => (await who())?.assignee_id).toBe(cem.id);
  await question.getByRole('button', { name: 'Keep it…' }).click();
  await question.getByRole('textbox', { name: 'Why it stays as it is' }).fill('It has wheels now.');
  await question.getByRole('button', { name: 'Keep it', exact: true }).click();
  await expect(mine).toContainText('Ada Okafor: It has wheels now.');
});

test('what somebody else has is contested, and that is taken back', async ({ house, ada, bo }) => {
  const project = await house.start({ tasks: { 'To do': ['Sing the solo'] } });
  await ada.do(`tasks/${project.tasks['Sing the solo']}/assign`, { to: ada.id });
  const page = await house.open(bo, `/t/${project.key}-1`);
  await page.getByRole('button', { name: 'Contest…' }).click();
  await page.getByRole('textbox', { name: 'Why this is with the wrong person' }).fill('Cem sings better.');
  await page.getByRole('button', { name: 'Contest', exact: true }).click();
  const mine = page.getByRole('region', { name: 'Your objection' });
  await mine.getByRole('button', { name: 'Take it back' }).click();
  await expect(mine).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Contest…' })).toBeVisible();
});

test('two tasks are swapped once the other agrees, and given back', async ({ house, ada, bo }) => {
  const project = await house.start({ tasks: { 'To do': ['Polish the brass', 'Wind the clock'] } });
  const [brass, clock] = [project.tasks['Polish the brass']!, project.tasks['Wind the clock']!];
  await ada.do(`tasks/${brass}/assign`, { to: ada.id });
  await ada.do(`tasks/${clock}/assign`, { to: bo.id });
  const has = async (who: Member) =>
    (await ada.rows('tasks', { project_id: project.id, assignee_id: who.id })).map((task) => task.id);

  const page = await house.open(ada, `/t/${project.key}-1`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Offer it to somebody…' }).click();
  await page.keyboard.type('Bo Berger');
  await page.keyboard.press('Enter');
  await page.getByPlaceholder('Find a task of Bo Berger…').fill('Wind the clock');
  await page.keyboard.press('Enter');
  await page.getByPlaceholder('Tell Bo Berger why, if you like…').fill('I know brass better');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'A swap you offered' })).toContainText('Bo Berger is asked');

  const asked = await house.open(bo, '/inbox');
  await asked
    .getByRole('region', { name: 'Notices' })
    .getByRole('button', { name: /Polish the brass/ })
    .click();
  const question = asked.getByRole('region', { name: 'A swap offered to you' });
  await expect(question).toContainText('“Polish the brass” in return for “Wind the clock”');
  await expect(question).toContainText('I know brass better');
  await question.getByRole('button', { name: 'Agree' }).click();
  await expect.poll(() => has(bo)).toEqual([brass]);
  expect(await has(ada)).toEqual([clock]);

  await question.getByRole('button', { name: 'Give it back' }).click();
  await expect.poll(() => has(ada)).toEqual([brass]);
});
