/** A calendar goes along: to a program that subscribes, and as a file. */
import { readFile } from 'node:fs/promises';
import { expect, test } from './setup/house.ts';

test('a secret address is shown once, read by a program, renewed and revoked', async ({ house, ada }) => {
  const project = await house.start({ tasks: { 'To do': ['Tune the harp'] } });
  const kim = await house.join('Kim Subscribes');
  const task = project.tasks['Tune the harp'];
  await ada.do(`tasks/${task}/schedule`, { start: null, due: '2027-03-10' });
  await ada.do(`tasks/${task}/assign`, { to: kim.id });
  const page = await house.open(kim, '/settings/calendars');
  await page.getByRole('textbox', { name: /New address/ }).fill('Phone');
  await page.getByRole('button', { name: 'Make it' }).click();
  const address = page.getByRole('textbox', { name: 'The address of Phone' });
  await expect(address).toHaveValue(/\/calendars\/cal_.*\.ics$/);
  const read = async (at: string) => {
    const answer = await fetch(at);
    return answer.ok ? answer.text() : String(answer.status);
  };
  const first = await address.inputValue();
  expect(await read(first)).toContain('SUMMARY:Tune the harp');

  const [feed] = await kim.rows('feeds', {});
  const now = async (part: string) => (await kim.rows('feeds', {})).find((row) => row.id === feed?.id)?.[part];
  await page.getByRole('group', { name: 'What Phone shows' }).getByText('Tasks').click();
  await expect.poll(() => now('tasks')).toBe(false);
  expect(await read(first)).not.toContain('harp');

  await page.getByRole('button', { name: 'New address for Phone' }).click();
  await expect(address).not.toHaveValue(first);
  expect(await read(first)).toBe('404');
  const second = await address.inputValue();
  expect(await read(second)).toContain('BEGIN:VCALENDAR');
  await page.getByRole('button', { name: 'Revoke Phone' }).click();
  await expect.poll(() => now('revoked')).toBe(true);
  expect(await read(second)).toBe('404');
});

test('the calendar as it is shown, and a timeline, are saved as files', async ({ house, ada }) => {
  const project = await house.start({ tasks: { 'To do': ['Oil the doors', 'Wax the floor'] } });
  for (const [title, due] of [
    ['Oil the doors', '2027-03-12'],
    ['Wax the floor', '2027-06-01'],
  ] as const)
    await ada.do(`tasks/${project.tasks[title]}/schedule`, { start: null, due });
  const page = await house.open(ada, `/p/${project.key}/calendar?at=2027-03-10`);
  await expect(page.getByRole('grid').getByRole('button', { name: /Oil the doors/ })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'The calendar elsewhere' }).click();
  await page.getByRole('menuitem', { name: /Save as iCalendar/ }).click();
  const month = await saved;
  expect(month.suggestedFilename()).toMatch(/March 2027\.ics$/);
  const words = await readFile(await month.path(), 'utf8');
  expect(words).toContain('SUMMARY:Oil the doors');
  expect(words).not.toContain('Wax the floor');

  await page.goto(`/p/${project.key}/timeline`);
  const whole = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /iCalendar/ }).click();
  expect(await readFile(await (await whole).path(), 'utf8')).toContain('SUMMARY:Wax the floor');
});
