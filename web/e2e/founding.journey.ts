/** The first owner: from an empty installation to a task on a board. */
import { expect, test } from './setup/house.ts';
import { PASSWORD } from './setup/member.ts';
import { places } from './setup/start.ts';

test('somebody signs up, founds a workspace, starts a project and adds a task', async ({ house }) => {
  const page = await house.open(null, '/', { baseURL: places().empty });
  await expect(page.getByRole('heading', { name: 'Welcome to Tutti' })).toBeVisible();
  await page.getByLabel('E-mail address').fill('olga@orchestra.example');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Make the account' }).click();

  await expect(page.getByRole('heading', { name: 'What is your workspace called?' })).toBeVisible();
  await page.getByLabel('Name of the workspace').fill('City Orchestra');
  await page.getByLabel('Your name').fill('Olga Novak');
  await page.getByRole('button', { name: 'Go on' }).click();

  await expect(page.getByRole('heading', { name: 'Who is in?' })).toBeVisible();
  await page.getByLabel('One person a line').fill('piet@orchestra.example\nQuinn Reed');
  await page.getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByRole('heading', { name: 'They can come in' })).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();

  await expect(page.getByRole('heading', { name: 'What do you work on first?' })).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Summer tour');
  await expect(page.getByLabel('Key')).not.toHaveValue(''); // proposed from the name
  await page.getByLabel('Key').fill('TOUR');
  await page.getByRole('button', { name: 'Make the project' }).click();

  await expect(page.getByRole('heading', { name: 'Summer tour', level: 1 })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'New task' }).click();
  await page.getByRole('textbox', { name: /^New task in/ }).fill('Book the bus !high @olga');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: /^TOUR-1 Book the bus, High, Olga Novak/ })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('group', { name: /^TOUR-1 Book the bus/ })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main', exact: true })).toContainText('City Orchestra');
});

test('where somebody has founded, others come in by invitation only', async ({ house }) => {
  const page = await house.open(null, '/sign-up');
  await expect(page.getByRole('heading', { name: 'Accounts are made by invitation' })).toBeVisible();
});

test('an invitation link makes an account and leads in', async ({ house, ada }) => {
  const { secret } = await ada.do('invitations', { email: 'ivo@tutti.example', role: 'member', projects: [] });
  const page = await house.open(null, `/invitation/${secret}`);
  await expect(page.getByRole('heading', { name: /^Join / })).toBeVisible();
  await page.getByLabel('Your name').fill('Ivo Marsh');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { name: 'My work', level: 1 })).toBeVisible();
});
