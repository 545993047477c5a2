/** The timeline: bars are carried by hand and by keys, and what would follow is seen before it happens. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, type House, type Project, test } from './setup/house.ts';
import type { Member } from './setup/member.ts';
import { run } from './setup/palette.ts';

const DAY_MS = 86_400_000;
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
/** The next Monday but today, and days counted from it. */
const monday = (() => {
  const now = Date.now();
  const weekday = (new Date(now).getUTCDay() + 6) % 7;
  return now + (7 - weekday) * DAY_MS;
})();
const day = (count: number) => dayOf(monday + count * DAY_MS);

const bar = (page: Page, title: string) => page.getByRole('gridcell', { name: new RegExp(title) });
const note = (page: Page) => page.locator('[data-air]');
const said = (count: number) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(monday + count * DAY_MS);

/** Draw on Monday and Tuesday, Print that waits for it on Wednesday, Fold on Thursday, and Someday without dates. */
async function planned(house: House, ada: Member): Promise<Project> {
  const project = await house.start({ tasks: { 'To do': ['Draw', 'Print', 'Fold', 'Someday'] } });
  const dates = { Draw: [0, 1], Print: [2, 2], Fold: [3, 3] } as const;
  for (const [title, [first, last]] of Object.entries(dates))
    await ada.do(`tasks/${project.tasks[title]}/schedule`, { start: day(first), due: day(last) });
  await ada.do('links', { task: project.tasks.Print, predecessor: project.tasks.Draw });
  return project;
}

async function lying(ada: Member, project: Project): Promise<Record<string, unknown>> {
  const tasks = await ada.rows('tasks', { project_id: project.id });
  return Object.fromEntries(tasks.map((task) => [task.title, task.due]));
}

test('a bar is carried by the mouse: its followers are seen, moved with it, and all of it is taken back', async ({
  house,
  ada,
  bo,
}) => {
  const project = await planned(house, ada);
  const [draw, print, fold] = [1, 2, 3].map((number) => `${project.key}-${number}`);
  const theirs = await house.open(bo, `/p/${project.key}/timeline`);
  const page = await house.open(ada, `/p/${project.key}/timeline`);
  const box = await bar(page, 'Draw').boundingBox();
  if (!box) throw new Error('the bar is not drawn');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y, { steps: 4 });
  await page.mouse.move(x + 38, y, { steps: 2 });
  await expect(note(page)).toContainText(`${draw} ${said(2)} – ${said(3)}`);
  await expect(note(page)).toContainText(`moves 1 task that waits for it: ${print} ${said(4)}`);
  expect(await lying(ada, project)).toMatchObject({ Draw: day(1), Print: day(2) });
  await page.mouse.up();
  await expect.poll(() => lying(ada, project)).toMatchObject({ Draw: day(3), Print: day(4), Fold: day(3) });
  await expect(bar(theirs, 'Print')).toHaveAccessibleName(new RegExp(`${print} Print, Friday`));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => lying(ada, project)).toMatchObject({ Draw: day(1), Print: day(2) });

  // From the end of a bar to another one; a circle is seen before it is asked for.
  await drawLink(page, 'Print', 'Fold');
  await expect(note(page)).toContainText(`${fold} waits for ${print}`);
  await page.mouse.up();
  await expect(bar(page, 'Fold')).toHaveAccessibleName(/waits for 1/);
  await drawLink(page, 'Fold', 'Draw');
  await expect(note(page)).toContainText(`in a circle: ${draw} → ${print} → ${fold} → ${draw}`);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(note(page)).toBeHidden();

  // What has no dates is put on a day.
  await page.getByRole('button', { name: `Put ${project.key}-4 on the next working day` }).click();
  await expect(bar(page, 'Someday')).toBeVisible();
});

async function drawLink(page: Page, from: string, to: string) {
  await bar(page, from).hover();
  const handle = await bar(page, from).locator('[data-grip=link]').boundingBox();
  const target = await bar(page, to).boundingBox();
  if (!handle || !target) throw new Error('the bars are not drawn');
  await page.mouse.move(handle.x + 5, handle.y + 5);
  await page.mouse.down();
  await page.mouse.move(handle.x + 20, handle.y + 20, { steps: 3 });
  await page.mouse.move(target.x + 6, target.y + 8, { steps: 4 });
}

test('the timeline by keys alone: carried, tied, a milestone, a baseline and how far it has drifted', async ({
  house,
  ada,
}) => {
  const project = await planned(house, ada);
  const [draw, fold] = [1, 3].map((number) => `${project.key}-${number}`);
  const page = await house.open(ada, `/p/${project.key}/timeline?zoom=day`);
  const status = page.getByRole('status').filter({ hasText: draw! });
  await expect(bar(page, 'Draw')).toBeVisible();
  await run(page, 'keep today', /Keep today’s dates/);
  await page.getByRole('textbox', { name: 'Name' }).fill('Promise');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-promise]')).toHaveCount(3);

  await bar(page, 'Draw').focus();
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(status).toContainText(`${draw} is on ${said(2)} – ${said(3)}, and 1 task follows`);
  await page.keyboard.up('Shift');
  await expect.poll(() => lying(ada, project)).toMatchObject({ Draw: day(3), Print: day(4) });
  await expect(bar(page, 'Draw')).toBeFocused();
  await page.keyboard.down('Shift');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(note(page)).toContainText(`${draw} ${said(2)} – ${said(4)}`);
  await page.keyboard.press('Escape');
  await expect(note(page)).toBeHidden();
  await page.keyboard.up('Shift');
  expect(await lying(ada, project)).toMatchObject({ Draw: day(3) });

  await page.keyboard.press('l');
  await page.keyboard.press('ArrowDown');
  await expect(status).toContainText(`${fold} would wait for ${draw}`);
  await page.keyboard.press('Enter');
  await expect.poll(() => lying(ada, project)).toMatchObject({ Fold: day(4) });
  await page.keyboard.press('v');
  await expect(bar(page, 'Draw')).toHaveAccessibleName(/on the critical path/);

  await run(page, 'new milestone', 'New milestone');
  await page.getByRole('textbox', { name: 'Name' }).fill('Fair');
  await page.getByRole('textbox', { name: 'To be reached by' }).fill(day(11));
  await page.keyboard.press('Enter');
  const fair = page.getByRole('button', { name: /^Milestone Fair/ });
  await expect(fair).toBeVisible();
  await fair.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'It is reached' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(fair).toHaveAccessibleName(/, reached/);
});

test('the timeline is taken along: as a picture, and on pages for paper', async ({ house, ada }) => {
  const project = await planned(house, ada);
  const page = await house.open(ada, `/p/${project.key}/timeline`);
  await expect(bar(page, 'Draw')).toBeVisible();
  const saved = page.waitForEvent('download');
  await run(page, 'as a picture', 'Save the timeline as a picture');
  const picture = await saved;
  expect(picture.suggestedFilename()).toMatch(new RegExp(`^${project.key} .*\\.png$`));
  expect((await readFile(await picture.path())).subarray(1, 4).toString()).toBe('PNG');

  await page.evaluate(() => {
    window.print = () => {};
  });
  await run(page, 'save it as pdf', /^Print the timeline/);
  const paper = page.locator('[data-paper] > svg');
  await expect(paper).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(paper).toBeVisible();
  await expect(paper.getByText('On the critical path')).toBeVisible();
  await expect(page.getByRole('grid')).toBeHidden();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
});
