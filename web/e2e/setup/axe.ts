/** Asks axe about a screen in light and in dark. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export interface Screen {
  name: string;
  address: string;
  /** What is opened or done before axe looks. */
  prepare?: (page: Page) => Promise<void>;
}

const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Goes from screen to screen; what is found on one does not keep the others from being looked at. */
export async function lookAt(page: Page, screens: readonly Screen[]): Promise<void> {
  for (const { name, address, prepare } of screens) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address);
    await expectDrawn(page);
    await prepare?.(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await expectStill(page);
      expect.soft(await violations(page, colorScheme), `${name}, ${colorScheme}`).toEqual([]);
    }
  }
}

/** In the dark the page is the same but for its colours, so only they are looked at again. */
async function violations(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(); // without frames there is nothing to gather in another page
  const looks = theme === 'dark' ? { runOnly: COLOURS } : { rules: { 'target-size': { enabled: true } } };
  axe.options({ resultTypes: ['violations'], ...looks });
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html.slice(0, 200)}`));
}

/** No colour is on its way to another one: even the shortest change takes until the next frame. */
async function expectStill(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect.poll(() => page.evaluate(() => document.getAnimations().length), { intervals: [50] }).toBe(0);
}

/** The screen has its title, and its text no longer changes. */
async function expectDrawn(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  let before: string | null = null;
  const isStill = async () => {
    const now = await page.getByRole('main').textContent();
    const same = !!now && now === before;
    before = now;
    return same;
  };
  await expect.poll(isStill, { intervals: [100], message: `${page.url()} comes to rest` }).toBe(true);
}
