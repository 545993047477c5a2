/** What would be if: drafts are compared side by side, and what counts more is weighed and taken back; nothing changes. */
import { expect, type House, type Project, test } from './setup/house.ts';
import type { Member } from './setup/member.ts';

/** Four days of work that Abe alone could do, in five days. */
async function muchToDo(house: House, ada: Member): Promise<Project> {
  const abe = await house.join('Abe Alone');
  const project = await house.start({ visibility: 'private', tasks: { 'To do': ['Viola', 'Cello', 'Harp', 'Drum'] } });
  await ada.do(`projects/${project.id}/let_in`, { person: abe.id, role: 'member' });
  const due = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);
  for (const task of Object.values(project.tasks)) {
    await ada.do(`tasks/${task}/estimate`, { effort: 960 });
    await ada.do(`tasks/${task}/schedule`, { start: null, due });
  }
  return project;
}

interface Worked {
  id: string;
  state: string;
  supposed: unknown[];
  after: { total: number } | null;
}

/** The drafts of the project by name, as far as they are worked out. */
async function drafts(by: Member, project: Project): Promise<Record<string, Worked>> {
  const rows = await by.rows('plans', { project_id: project.id, aim: 'whatif' });
  const ready = rows.filter((row) => row.state === 'ready');
  return Object.fromEntries(ready.map((row) => [String(row.name), row as unknown as Worked]));
}

/** Hours as the page writes them. */
const told = (hours: number) => Math.round(hours).toLocaleString('en-GB');

test('two drafts are compared, one with somebody new; taking that back makes them alike', async ({ house, ada }) => {
  const project = await muchToDo(house, ada);
  const page = await house.open(ada, `/what-if?project=${project.id}`);
  const named = async () => Object.keys(await drafts(ada, project)).sort();
  await page.getByRole('button', { name: 'New draft' }).click();
  await expect.poll(named, { timeout: 30_000 }).toEqual(['Draft A']);
  await expect(page.getByRole('region', { name: 'Draft A' })).toBeVisible();
  await page.getByRole('button', { name: 'New draft' }).click();
  await expect.poll(named, { timeout: 30_000 }).toEqual(['Draft A', 'Draft B']);

  const second = page.getByRole('region', { name: 'Draft B' });
  await second.getByRole('button', { name: 'Suppose…' }).click();
  await page.getByRole('menuitem', { name: 'Somebody new joins' }).click();
  await second.getByRole('button', { name: 'Suppose it' }).click();
  await expect.poll(async () => (await drafts(ada, project))['Draft B']?.supposed.length, { timeout: 30_000 }).toBe(1);
  const { 'Draft A': a, 'Draft B': b } = await drafts(ada, project);
  expect(b!.after!.total).toBeLessThan(a!.after!.total);
  const compared = page.getByRole('table', { name: 'Drafts compared' });
  await expect(compared.getByRole('columnheader')).toContainText(['Hours, less is better', 'Draft A', 'Draft B']);
  const together = compared.getByRole('row', { name: /^Everything together/ });
  await expect(together).toContainText(told(b!.after!.total));

  await second.getByRole('button', { name: /^Forget:/ }).click();
  const costNow = async () => (await drafts(ada, project))['Draft B']?.after?.total;
  await expect.poll(costNow, { timeout: 30_000 }).toBeCloseTo(a!.after!.total, 0); // the later of two plans counts a little more delay
  expect((await ada.rows('tasks', { project_id: project.id })).filter((task) => task.assignee_id)).toEqual([]);
});

test('a weight is moved by key, the next plan costs accordingly, and it is taken back', async ({ house, ada }) => {
  const project = await muchToDo(house, ada);
  const cost = async (name: string) => {
    await ada.do(`projects/${project.id}/suppose`, { name });
    await expect.poll(async () => (await drafts(ada, project))[name]?.state, { timeout: 30_000 }).toBe('ready');
    return (await drafts(ada, project))[name]!.after!.total;
  };
  const balance = async () => (await ada.rows('policies'))[0]?.balance ?? 1;
  const usual = await cost('As usual');

  const page = await house.open(ada, '/settings/planning');
  const slider = page.getByRole('slider', { name: 'Balance' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect.poll(balance).toBe(2);
  await expect(page.getByText('counts 2 times')).toBeVisible();
  const even = await cost('Balance counts double');
  expect(even).toBeGreaterThan(usual);

  const drafted = await house.open(ada, `/what-if?project=${project.id}`);
  const together = drafted
    .getByRole('table', { name: 'Drafts compared' })
    .getByRole('row', { name: /^Everything together/ });
  await expect(together).toContainText(told(even));

  await page.bringToFront();
  await page.keyboard.press('z');
  await expect.poll(balance).toBe(1);
  await expect(page.getByText('counts 2 times')).toHaveCount(0);
});
