/** Who is not in a private project learns nothing of it; who is taken out of the workspace is out at once. */
import type { Page } from '@playwright/test';
import { expect, type Project, test } from './setup/house.ts';

declare global {
  interface Window {
    /** Everything the doors said to this page, the stream included, as it came. */
    heard?: string[];
  }
}

/** The page itself notes what it hears: the stream has no end, and of what is read in parts the browser keeps nothing. */
async function noteEverything(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    const real = window.fetch;
    window.heard = heard;
    window.fetch = async (...words) => {
      const answer = await real(...words);
      void note(answer.clone()).catch(() => {}); // it breaks off with the page
      return answer;
    };
    async function note({ body }: Response) {
      if (body) for await (const part of body.pipeThrough(new TextDecoderStream())) heard.push(part);
    }
  });
}

const heardBy = (page: Page) => page.evaluate(() => window.heard?.join('') ?? '');

/** It has heard of the one project and not of the other. */
async function expectSilence(page: Page, open: string, secret: Project): Promise<void> {
  await expect.poll(() => heardBy(page)).toContain(open);
  const all = await heardBy(page);
  for (const word of [secret.name, secret.id, ...Object.keys(secret.tasks)]) expect(all).not.toContain(word);
  await expect(page.getByText(secret.name)).toHaveCount(0);
}

test('a private project is not there for others, and appears when they are let in', async ({ house, ada, bo }) => {
  const theirs = await house.open(bo, 'about:blank');
  await noteEverything(theirs);
  await theirs.goto('/my-work');
  await expect(theirs.getByRole('heading', { name: 'My work', level: 1 })).toBeVisible();

  const project = await house.start({ visibility: 'private', tasks: { 'To do': ['Hush hush'] } });
  const open = await house.start(); // once this one is there, the other would be, too
  const places = theirs.getByRole('navigation', { name: 'Main', exact: true });
  await expect(places.getByRole('link', { name: open.name })).toBeVisible();
  await ada.do(`projects/${open.id}/rename`, { name: `${open.name} anew` });
  await expect(places.getByRole('link', { name: `${open.name} anew` })).toBeVisible();
  await expectSilence(theirs, `${open.name} anew`, project); // which came over the stream
  await theirs.reload();
  await expect(places.getByRole('link', { name: `${open.name} anew` })).toBeVisible();
  await expectSilence(theirs, `${open.name} anew`, project); // and with everything, loaded anew

  await theirs.goto(`/p/${project.key}/board`);
  await expect(theirs.getByRole('heading', { name: 'No such project' })).toBeVisible();
  await ada.do(`projects/${project.id}/let_in`, { person: bo.id, role: 'member' });
  await expect(theirs.getByRole('group', { name: /Hush hush/ })).toBeVisible(); // without a reload
  await expect.poll(() => heardBy(theirs)).toContain('Hush hush'); // so it would have been noticed before

  const [membership] = (await ada.rows('memberships', { project_id: project.id })).filter(
    ({ person_id }) => person_id === bo.id,
  );
  await ada.do(`memberships/${membership!.id}/take_out`);
  await expect(theirs.getByRole('heading', { name: 'No such project' })).toBeVisible();
  await expect(theirs.getByText('Hush hush')).toHaveCount(0);
});

/** It says so, and goes on saying so when it has learned that they are nobody here. */
async function expectOut(page: Page): Promise<void> {
  const told = page.getByText('You were taken out of this workspace.');
  await expect(told).toBeVisible();
  await expect(page.getByText('Halle & Söhne')).toHaveCount(0);
  await page.waitForTimeout(500);
  await expect(told).toBeVisible();
}

test('the page of a removed person ends by itself', async ({ house, ada, watch }) => {
  watch.expect(/40[13]/);
  const zoe = await house.join('Zoe Zander');
  const page = await house.open(zoe, '/my-work');
  await expect(page.getByRole('heading', { name: 'My work', level: 1 })).toBeVisible();
  await ada.do(`people/${zoe.id}/remove`);
  await expectOut(page);
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Main', exact: true })).toHaveCount(0);
});

test('so does one whose stream had not begun', async ({ house, ada, watch }) => {
  watch.expect(/40[13]/);
  const zoe = await house.join('Zoe Zander');
  const page = await house.open(zoe, '/people');
  await page.route('**/sync/stream*', async (route) => {
    await ada.do(`people/${zoe.id}/remove`);
    await route.continue();
  });
  await page.reload();
  await expectOut(page); // the page begins anew
});
