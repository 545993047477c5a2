/** A milestone has its dates as a distribution, which follows what people change. */
import { expect, test } from './setup/house.ts';

test('a milestone is foreseen with what drives it, on its page and on the timeline', async ({ house, ada }) => {
  const titles = ['Build the stage', 'Hang the lights', 'Sweep the hall'];
  const project = await house.start({ tasks: { 'To do': titles } });
  const mia = await house.join('Mia Moll'); // who has nothing else to do
  const day = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
  const { subject_id: opening } = await ada.do('milestones', {
    project: project.id,
    name: 'Opening night',
    due: day(2),
  });
  for (const title of titles) {
    const task = project.tasks[title]!;
    await ada.do(`tasks/${task}/estimate`, { effort: 2400 });
    await ada.do(`tasks/${task}/assign`, { to: mia.id });
  }
  for (const title of titles.slice(0, 2))
    await ada.do(`tasks/${project.tasks[title]}/count_towards`, { milestone: opening });
  const page = await house.open(ada, `/p/${project.key}/forecast`);
  const line = page
    .getByRole('region', { name: 'Milestones' })
    .getByRole('listitem')
    .filter({ hasText: 'Opening night' });
  await expect(line).toContainText('in 80 of 100 cases', { timeout: 20_000 });
  await expect(line).toContainText('hardly ever kept');
  const drivers = line.getByRole('list', { name: 'What drives it' });
  await expect(drivers).toContainText('Hang the lights');
  await expect(drivers).not.toContainText('Sweep the hall');

  await ada.do(`milestones/${opening}/change`, { name: 'Opening night', due: day(2000) });
  await expect(line).toContainText('nearly always kept', { timeout: 20_000 });
  await page.keyboard.press('t');
  await expect(page.getByRole('table', { name: 'Milestones' }).getByRole('row')).toHaveCount(2);

  await page.goto(`/p/${project.key}/timeline`);
  await expect(page.getByRole('button', { name: /Milestone Opening night.*likely reached by/ })).toBeVisible();
});
