/** Tasks lie on their days: dragged from day to day and from the tray, moved by keys, added where one looks. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './setup/house.ts';

const day = (page: Page, date: string): Locator => page.locator(`[data-day="${date}"]`);
const chip = (page: Page, title: string): Locator =>
  page.getByRole('grid').getByRole('button', { name: new RegExp(title) });

async function drag(page: Page, what: Locator, onto: Locator) {
  const [from, to] = [await what.boundingBox(), await onto.boundingBox()];
  if (!from || !to) throw new Error('what is dragged is not drawn');
  await page.mouse.move(from.x + 20, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 26, from.y + from.height / 2 + 6, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height - 12, { steps: 8 });
  await page.mouse.up();
}

test('a month: drag, tray, keys, more than fits, and what is added on a day', async ({ house, ada }) => {
  const tasks = ['Tune the harp', 'Oil the doors', 'One', 'Two', 'Three', 'Four', 'Five'];
  const project = await house.start({ tasks: { 'To do': tasks } });
  const dates = async (title: string) => {
    const rows = await ada.rows('tasks', { project_id: project.id });
    const found = rows.find((row) => row.title === title);
    return [found?.start, found?.due];
  };
  const schedule = (title: string, start: string | null, due: string) =>
    ada.do(`tasks/${project.tasks[title]}/schedule`, { start, due });
  await schedule('Tune the harp', '2027-03-09', '2027-03-10');
  for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) await schedule(title, null, '2027-03-24');
  const page = await house.open(ada, `/p/${project.key}/calendar?at=2027-03-10`);
  await expect(page.getByRole('heading', { name: 'March 2027' })).toBeVisible();

  await drag(page, chip(page, 'Tune the harp'), day(page, '2027-03-16'));
  await expect.poll(() => dates('Tune the harp')).toEqual(['2027-03-16', '2027-03-17']);
  const tray = page.getByRole('region', { name: 'Without a date' });
  await drag(page, tray.getByRole('button', { name: /Oil the doors/ }), day(page, '2027-03-12'));
  await expect.poll(() => dates('Oil the doors')).toEqual([null, '2027-03-12']);
  await expect(tray).toContainText('Every open task has its day.');
  await page.keyboard.press('z');
  await expect(tray).toContainText('Oil the doors');

  await chip(page, 'Tune the harp').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => dates('Tune the harp')).toEqual(['2027-03-17', '2027-03-18']);
  await expect(chip(page, 'Tune the harp')).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => dates('Tune the harp')).toEqual(['2027-03-24', '2027-03-25']);
  await page.keyboard.press('ArrowUp');
  await expect(day(page, '2027-03-24')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(day(page, '2027-03-23')).toBeFocused();

  await day(page, '2027-03-24').getByRole('button', { name: '+2 more' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Five/ }).click();
  await expect(page.getByRole('complementary', { name: /Task/ })).toContainText('Five');
  await page.keyboard.press('Escape');

  await day(page, '2027-03-05').focus();
  await page.keyboard.press('c');
  await page.keyboard.type('Polish the brass !high');
  await page.keyboard.press('Enter');
  await expect(chip(page, 'Polish the brass')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(day(page, '2027-03-05')).toBeFocused();
  await expect.poll(() => dates('Polish the brass')).toEqual([null, '2027-03-05']);
});

test('a week of all projects, mine and everybody’s, with milestones and time off; days below each other on a phone', async ({
  house,
  ada,
  bo,
}) => {
  const project = await house.start({ tasks: { 'To do': ['Hang the lamps', 'Sweep the hall'] } });
  for (const [title, who] of [
    ['Hang the lamps', ada.id],
    ['Sweep the hall', bo.id],
  ] as const) {
    await ada.do(`tasks/${project.tasks[title]}/assign`, { to: who });
    await ada.do(`tasks/${project.tasks[title]}/schedule`, { start: null, due: '2028-05-17' });
  }
  await ada.do('milestones', { project: project.id, name: 'Opening night', due: '2028-05-18' });
  const { subject_id: away } = await ada.do('absences', { person: ada.id, start: '2028-05-19', end: '2028-05-20' });
  const page = await house.open(ada, `/calendar?view=week&at=2028-05-17&project=${project.key}`);
  await expect(chip(page, 'Hang the lamps')).toBeVisible();
  await expect(chip(page, 'Sweep the hall')).toBeHidden();
  await expect(page.getByRole('img', { name: 'Milestone Opening night' }).first()).toBeVisible();
  await expect(day(page, '2028-05-19')).toContainText('Ada Okafor away');
  await page.getByRole('radio', { name: 'Everybody’s' }).click();
  await expect(chip(page, 'Sweep the hall')).toBeVisible();
  await expect(page).toHaveURL(/assignee=all/);
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(chip(page, 'Sweep the hall')).toBeHidden();

  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const small = await house.open(ada, `/p/${project.key}/calendar?at=2028-05-17`, phone);
  const place = small.getByRole('region', { name: /17 May 2028/ });
  await expect(place).toContainText('Hang the lamps');
  await place.getByRole('button', { name: /Hang the lamps/ }).click();
  await expect(small.getByRole('complementary', { name: /Task/ })).toContainText('Hang the lamps');
  await ada.do(`absences/${away}/cancel`);
});
