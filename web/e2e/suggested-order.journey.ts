/** An order for today by what waiting would cost: shown with its terms, taken by one press, and taken back by one. */
import { expect, test } from './setup/house.ts';

test('an order is suggested with its terms, moves nothing until it is taken, and goes back as one', async ({
  house,
  ada,
}) => {
  const zoe = await house.join('Zoe');
  const project = await house.start({ tasks: { 'To do': ['Sweep', 'Paint', 'Polish', 'Dust'] } });
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const dues: [string, number, number][] = [
    ['Sweep', 200, 60],
    ['Paint', 1, 300],
    ['Polish', -7, 60],
  ];
  for (const [title, ahead, effort] of dues) {
    const task = project.tasks[title]!;
    await ada.do(`tasks/${task}/assign`, { to: zoe.id });
    await ada.do(`tasks/${task}/estimate`, { effort });
    await ada.do(`tasks/${task}/schedule`, { start: null, due: day(ahead) });
  }
  await ada.do(`tasks/${project.tasks.Dust}/assign`, { to: zoe.id });
  const page = await house.open(zoe, '/my-work');
  await page.getByRole('button', { name: 'Suggest an order' }).click();
  const dialog = page.getByRole('dialog', { name: 'In which order?' });
  const today = dialog.getByRole('table', { name: 'Today' });
  await expect(today.getByRole('row').nth(1)).toContainText('Polish');
  await expect(today.getByRole('row').nth(1)).toContainText('100 % → 100 %');
  await expect(dialog.getByRole('list', { name: 'When not to trust it' })).toContainText('1 of 4 tasks are not');
  expect(await zoe.rows('turns', {})).toEqual([]);

  await dialog.getByRole('button', { name: 'Take this order' }).click();
  const placed = async () => (await zoe.rows('turns', {})).filter((turn) => turn.shelf === 'today').length;
  await expect.poll(placed).toBeGreaterThan(0);
  const shelf = page.getByRole('region', { name: 'Today', exact: true });
  await expect(shelf.getByRole('listitem').first()).toContainText('Polish');
  await expect(shelf.getByRole('listitem').first()).toContainText('you put it here');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(placed).toBe(0);
});
