/** The workload: a week opens into its tasks, and a task goes to somebody else by mouse or by key, and back. */
import type { Locator, Page } from '@playwright/test';
import { expect, type House, type Project, test } from './setup/house.ts';
import type { Member } from './setup/member.ts';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

const thisWeek = (page: Page, name: string): Locator =>
  page.getByRole('gridcell', { name: new RegExp(`^${name}, This week:`) });

const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(name) }) });

/** Twelve hours of Ada's that were due long ago; besides her only Bo is in the project. */
async function late(house: House, ada: Member, bo: Member): Promise<Project> {
  const project = await house.start({ visibility: 'private', tasks: { 'To do': ['Tune the organ'] } });
  await ada.do(`projects/${project.id}/let_in`, { person: bo.id, role: 'member' });
  const task = project.tasks['Tune the organ'];
  await ada.do(`tasks/${task}/estimate`, { effort: 720 });
  await ada.do(`tasks/${task}/schedule`, { start: null, due: '2026-01-05' });
  await ada.do(`tasks/${task}/assign`, { to: ada.id });
  return project;
}

const answersFor = async (by: Member, project: Project) =>
  (await by.rows('tasks', { project_id: project.id }))[0]?.assignee_id;

/** The first number of a cell: hours planned. */
async function hours(page: Page, name: string): Promise<number> {
  const label = await thisWeek(page, name).getAttribute('aria-label');
  return Number(/: (\d+) of/.exec(label ?? '')?.[1]);
}

/** What a drag says it would do to the hours of a row. */
async function foretold(page: Page, name: string): Promise<[now: number, then: number]> {
  const told = page.getByText(new RegExp(`^${name}: \\d+ → \\d+`));
  await expect(told).toBeVisible();
  const [, now, then] = /: (\d+) → (\d+)/.exec((await told.textContent())!)!;
  return [Number(now), Number(then)];
}

test('a task is dragged to somebody else, both rows say before what it would do, and Z takes it back', async ({
  house,
  ada,
  bo,
}) => {
  const project = await late(house, ada, bo);
  const page = await house.open(ada, `/workload?project=${project.id}`);
  await thisWeek(page, 'Ada Okafor').click();
  const task = page.getByRole('listitem').filter({ hasText: `${project.key}-1` });
  const [from, to] = [await task.boundingBox(), await rowOf(page, 'Bo Berger').boundingBox()];
  await page.mouse.move(from!.x + 400, from!.y + 10);
  await page.mouse.down();
  await page.mouse.move(from!.x + 408, from!.y + 16, { steps: 2 });
  await page.mouse.move(to!.x + 400, to!.y + 20, { steps: 8 });
  const [before, less] = await foretold(page, 'Ada Okafor');
  const [had, more] = await foretold(page, 'Bo Berger');
  expect([less - before, more - had]).toEqual([-12, 12]);
  expect(await answersFor(ada, project)).toBe(ada.id); // nothing has happened yet
  await page.mouse.up();

  await expect(messages(page)).toContainText('Bo Berger takes');
  await expect.poll(() => hours(page, 'Bo Berger')).toBe(had + 12);
  expect(await answersFor(ada, project)).toBe(bo.id);
  await page.keyboard.press('z');
  await expect.poll(() => hours(page, 'Ada Okafor')).toBe(before);
  await expect.poll(() => answersFor(ada, project)).toBe(ada.id);
});

test('the same by keys alone, and as a table', async ({ house, ada, bo }) => {
  const project = await late(house, ada, bo);
  const page = await house.open(ada, `/workload?project=${project.id}`);
  await expect(thisWeek(page, 'Ada Okafor')).toBeVisible();
  await page.keyboard.press('j');
  await expect(thisWeek(page, 'Ada Okafor')).toBeFocused();
  await page.keyboard.press('Enter');
  const task = page.getByRole('button', { name: `${project.key}-1 Tune the organ` });
  for (let step = 0; step < 40 && !(await task.evaluate((each) => each === document.activeElement)); step++)
    await page.keyboard.press('j');
  await expect(task).toBeFocused();
  await page.keyboard.press('m');
  await expect(page.getByRole('option', { name: /Bo Berger.*→/ })).toBeVisible();
  await page.keyboard.type('bo b');
  await page.keyboard.press('Enter');
  await expect(messages(page)).toContainText('Bo Berger takes');
  await expect.poll(() => answersFor(ada, project)).toBe(bo.id);

  await page.keyboard.press('Escape');
  await expect(thisWeek(page, 'Ada Okafor')).toBeFocused();
  await page.keyboard.press('t');
  await expect(page.getByRole('table', { name: 'Workload in hours' }).getByRole('row')).toHaveCount(3);
});
