/** How work is spread is told by name and as help; who does not lead sees their own part, in the same words. */
import type { Locator, Page } from '@playwright/test';
import { expect, type House, type Project, test } from './setup/house.ts';
import type { Member } from './setup/member.ts';

const part = (page: Page, name: string): Locator => page.getByRole('region', { name });
const byName = (page: Page): Locator => part(page, 'Planned work, by name').getByRole('listitem');

/** Three long tasks of Ada's and none of the other's; a fourth needs a skill nobody has. */
async function uneven(house: House, ada: Member, other: Member): Promise<Project> {
  const long = ['Tune the organ', 'Copy the parts', 'Build the stage'];
  const project = await house.start({ visibility: 'private', tasks: { 'To do': [...long, 'Blow the shofar'] } });
  await ada.do(`projects/${project.id}/let_in`, { person: other.id, role: 'member' });
  for (const title of long) {
    const task = project.tasks[title];
    await ada.do(`tasks/${task}/estimate`, { effort: 2400 });
    await ada.do(`tasks/${task}/assign`, { to: ada.id });
    await ada.do(`tasks/${task}/release`);
  }
  const { subject_id: skill } = await ada.do('skills', { name: `Shofar ${project.key}` });
  await ada.do(`tasks/${project.tasks['Blow the shofar']}/need`, { skills: { [skill]: 3 } });
  return project;
}

test('who leads sees everybody by name, who could help whom, and what the team lacks', async ({ house, ada }) => {
  const zoe = await house.join('Zoe Young');
  const project = await uneven(house, ada, zoe);
  const page = await house.open(ada, `/fairness?project=${project.id}&days=84`);
  await expect(byName(page)).toHaveCount(2, { timeout: 30_000 }); // the first to ask loads the solvers
  await expect(byName(page).nth(0)).toContainText('Ada Okafor');
  await expect(byName(page).nth(1)).toContainText('Zoe Young0 %'); // the emptier one stands last because of her name
  await expect(part(page, 'How even it is')).toContainText('percentage points');
  const help = part(page, 'Who could help whom').getByRole('listitem');
  await expect(help).toContainText('Zoe Young has room and could help Ada Okafor with');
  const lacks = part(page, 'What the team lacks');
  await expect(lacks.getByRole('listitem').filter({ hasText: `Shofar ${project.key}` })).not.toHaveCount(0);
  await lacks.getByRole('button', { name: /Blow the shofar/ }).click();
  await expect(page).toHaveURL(new RegExp(`peek=${project.key}-4`));
});

test('the same as a table, one key away', async ({ house, ada }) => {
  const zoe = await house.join('Zoe Young');
  const project = await uneven(house, ada, zoe);
  const page = await house.open(ada, `/fairness?project=${project.id}`);
  await expect(byName(page)).toHaveCount(2);
  await page.keyboard.press('t');
  await expect(page.getByRole('table', { name: 'Planned work, by name' }).getByRole('row')).toHaveCount(3);
  await page.keyboard.press('t');
  await expect(byName(page)).toHaveCount(2);
});

test('who only works there sees themselves and nobody else, in the words their lead sees', async ({ house, ada }) => {
  const zoe = await house.join('Zoe Young');
  const project = await uneven(house, ada, zoe);
  await ada.do(`tasks/${project.tasks['Copy the parts']}/assign`, { to: zoe.id });
  const address = `/fairness?project=${project.id}&days=14`;
  const [leads, works] = [await house.open(ada, address), await house.open(zoe, address)];
  await expect(byName(works)).toHaveCount(1);
  await expect(byName(works)).toContainText(/Zoe Young[1-9]\d* %/);
  const own = byName(leads).filter({ hasText: 'Zoe Young' });
  await expect(own).toHaveCount(1);
  expect(await byName(works).innerHTML()).toBe(await own.innerHTML());
  for (const name of ['How even it is', 'Who could help whom', 'What the team lacks'])
    await expect(part(works, name)).toHaveCount(0);
  await expect(part(works, 'What was looked at')).toBeVisible();
});

test('where it is switched off, it says by whom and why', async ({ house, ada, watch }) => {
  watch.expect(/409: GET \S+fairness/, /status of 409.*fairness/);
  const project = await house.start();
  const [workspace] = await ada.rows('workspaces');
  await ada.do(`workspaces/${workspace!.id}/switch_off`, { algorithm: 'fairness', reason: 'We look first' });
  const page = await house.open(ada, `/fairness?project=${project.id}`);
  await expect(page.getByRole('alert')).toContainText('We look first');
  await ada.do(`workspaces/${workspace!.id}/switch_on`, { algorithm: 'fairness' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(part(page, 'Planned work, by name')).toBeVisible();
});

test('a lead says which work is dull; everybody reads how much of theirs it is', async ({ house, ada }) => {
  const zoe = await house.join('Zoe Young');
  const project = await uneven(house, ada, zoe);
  const { subject_id: label } = await ada.do('labels', { project: project.id, name: 'Copying', hue: 30 });
  await ada.do(`tasks/${project.tasks['Copy the parts']}/set_labels`, { labels: [label] });
  const page = await house.open(ada, `/p/${project.key}/settings`);
  const kind = page.getByRole('button', { name: /What work with Copying is like/ });
  await kind.click();
  await page.getByRole('option', { name: /^Dull work/ }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Copying is dull work, and goes round');
  await page.goto(`/fairness?project=${project.id}&days=84`);
  const ofAda = part(page, 'What the work is like, by name').getByRole('row', { name: /Ada Okafor/ });
  await expect(ofAda.getByRole('cell').first()).toHaveText(/[1-9]\d* %/);
});
