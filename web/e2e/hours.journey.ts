/** Hours: a timer that runs in every window of its person and nowhere else, and a week typed in, handed in and decided. */
import type { Page } from '@playwright/test';
import { expect, test } from './setup/house.ts';

const timer = (page: Page) => page.getByRole('region', { name: 'Running timer' });
const cell = (page: Page, what: string, day: string) =>
  page.getByRole('textbox', { name: new RegExp(`${what}, ${day}`) });

test('a timer survives a reload, shows on two devices, stops the one before, and is nobody else’s', async ({
  house,
  ada,
}) => {
  const project = await house.start({ tasks: { 'To do': ['Tune the oboe', 'Wax the reeds'] } });
  const [one, two] = [`${project.key}-1`, `${project.key}-2`];
  const kim = await house.join('Kim Timer');
  const page = await house.open(kim, `/t/${one}`);
  const elsewhere = await house.open(kim, '/my-work');
  await page.getByRole('button', { name: 'Start timer' }).click();
  await expect(timer(elsewhere)).toContainText(one);
  await page.reload();
  await expect(timer(page)).toContainText(one);

  const leads = await house.open(ada, `/t/${one}`);
  await expect(leads.getByRole('button', { name: 'Start timer' })).toBeVisible();
  await expect(timer(leads)).toBeHidden();

  await page.goto(`/p/${project.key}/board?peek=${two}`);
  await page.getByRole('button', { name: 'Start timer' }).click();
  await expect(page.getByText(`Timer started on ${two}; ${one} was stopped`)).toBeVisible();
  await expect(timer(elsewhere)).toContainText(two);
  await timer(elsewhere).getByRole('button', { name: 'Stop the timer' }).click();
  await expect(timer(page)).toBeHidden();
  const mine = page.getByRole('list', { name: 'Your hours' });
  await expect(mine).toContainText('0:01');
  await elsewhere.getByRole('button', { name: 'Undo' }).click();
  await expect(timer(page)).toContainText(two);
  await expect(mine).toBeHidden();
  expect(await ada.rows('entries')).not.toContainEqual(expect.objectContaining({ project_id: project.id }));
});

test('a timer that was forgotten is asked about, and its person says how long it was', async ({ house }) => {
  const project = await house.start({ tasks: { 'To do': ['Count the chairs'] } });
  const kim = await house.join('Kim Forgets');
  await kim.do('timers', { project: project.id, task: project.tasks['Count the chairs'] });
  const page = await house.open(kim, '/sign-in');
  await page.clock.setFixedTime(Date.now() + 15 * 3_600_000);
  await page.goto('/my-work');
  const asks = page.getByRole('status').filter({ hasText: 'has been running since' });
  await expect(asks).toContainText('for 15h');
  await asks.getByRole('textbox', { name: 'How long it really was' }).fill('soon');
  await page.keyboard.press('Enter');
  await expect(asks).toContainText('Write it as 1:30');
  await asks.getByRole('textbox', { name: 'How long it really was' }).fill('2:15');
  await page.keyboard.press('Enter');
  await expect(asks).toBeHidden();
  await expect.poll(async () => (await kim.rows('entries')).map((entry) => entry.minutes)).toEqual([135]);
});

test('a week is typed in by keys, handed in, sent back, put right and approved', async ({ house, ada }) => {
  const project = await house.start({ tasks: { 'To do': ['Print the notes', 'Bind the notes'] } });
  const kim = await house.join('Kim Week');
  const [printing, binding] = ['Print the notes', 'Bind the notes'].map((title) => project.tasks[title]!);
  const last = { project: project.id, day: '2026-10-06', minutes: 30 };
  for (const task of [printing, binding]) await kim.do('entries', { ...last, task });

  const page = await house.open(kim, '/timesheet?week=2026-10-12');
  await page.getByRole('button', { name: 'Take over last week’s lines' }).click();
  await cell(page, 'Print the notes', 'Monday').focus();
  await page.keyboard.type('1:30');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('90m');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Bind the notes', 'Monday')).toHaveValue('1:30');
  await cell(page, 'Print the notes', 'Monday').focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'Print the notes', 'Tuesday')).toBeFocused();
  await page.keyboard.type('2,5');
  await page.keyboard.press('Tab');
  await expect(cell(page, 'Print the notes', 'Tuesday')).toHaveValue('2:30');
  await page.keyboard.type('soon');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“soon” is no time: write 1:30, 1.5 or 90m.')).toBeVisible();
  await cell(page, 'Print the notes', 'Wednesday').press('Escape');
  await expect(page.getByRole('row', { name: /^Total/ })).toContainText('5:30');
  await page.reload();
  await expect(cell(page, 'Print the notes', 'Tuesday')).toHaveValue('2:30');

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Shift+S');
  await expect(page.getByText('waits for approval')).toBeVisible();
  await expect(cell(page, 'Print the notes', 'Monday')).not.toBeEditable();

  const leads = await house.open(ada, '/approvals');
  const sheet = leads.getByRole('article', { name: new RegExp(`Kim Week.*${project.name}`) });
  await sheet.getByRole('button', { name: /Kim Week/ }).click();
  await expect(sheet.getByRole('row', { name: /Tuesday, 13 October 2026/ })).toContainText('2:30');
  await sheet.getByRole('button', { name: 'Send back' }).click();
  await leads.getByRole('textbox', { name: 'What has to be put right' }).fill('Tuesday was short');
  await leads.getByRole('dialog').getByRole('button', { name: 'Send back' }).click();
  await expect(page.getByText('“Tuesday was short”')).toBeVisible();

  await cell(page, 'Print the notes', 'Tuesday').fill('1h');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Hand in' }).click();
  await sheet.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText(/approved by Ada/)).toBeVisible();
  await expect(leads.getByRole('region', { name: 'Decided lately' })).toContainText('4:00: approved by Ada');
});
