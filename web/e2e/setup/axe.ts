/** Asks axe about a screen: all rules in light, the colours in dark, the places and sizes of things on a phone. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export interface Screen {
  name: string;
  address: string;
  /** What is opened or done before axe looks. */
  prepare?: (page: Page) => Promise<void>;
}

const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What is asked: in the dark a page differs by its colours alone, on a phone by everything but its colours. */
const LOOKS = {
  light: { rules: { 'target-size': { enabled: true } } },
  dark: { runOnly: COLOURS },
  phone: {
    rules: {
      'target-size': { enabled: true },
      ...Object.fromEntries(COLOURS.map((each) => [each, { enabled: false }])),
    },
  },
};

type Look = keyof typeof LOOKS;

/** Goes from screen to screen; what is found on one does not keep the others from being looked at. */
export async function lookAt(page: Page, screens: readonly Screen[], looks: readonly Look[]): Promise<void> {
  for (const { name, address, prepare } of screens) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address);
    await expectDrawn(page);
    await prepare?.(page);
    for (const look of looks) {
      const colorScheme = look === 'dark' ? 'dark' : 'light';
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await expectStill(page);
      expect.soft(await violations(page, look), `${name}, ${look}`).toEqual([]);
    }
  }
}

async function violations(page: Page, look: Look): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(); // without frames there is nothing to gather in another page
  axe.options({ resultTypes: ['violations'], ...LOOKS[look] });
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
