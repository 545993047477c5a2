/** How a journey reads and touches a board: its columns, its cards, their order. */
import { expect, type Locator, type Page } from '@playwright/test';

export const column = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

export const card = (page: Page, title: string): Locator => page.getByRole('group', { name: new RegExp(title) });

/** Waits until the column shows exactly these cards in this order. */
export async function expectColumn(page: Page, name: string, titles: string[]): Promise<void> {
  const cards = column(page, name).getByRole('group');
  const shown = async () => {
    const labels = await cards.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
    return labels.map((label) => titles.find((title) => label.includes(title)) ?? label);
  };
  await expect.poll(shown, { message: `the cards of "${name}"` }).toEqual(titles);
}

/** Takes the card with the mouse and lets it fall on the upper or lower half of another one. */
export async function dragCard(page: Page, what: Locator, onto: Locator, half: 'upper' | 'lower'): Promise<void> {
  const [from, to] = [await what.boundingBox(), await onto.boundingBox()];
  if (!from || !to) throw new Error('a card to drag is not drawn');
  await page.mouse.move(from.x + from.width / 2, from.y + 30);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 8, from.y + 36, { steps: 2 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height * (half === 'upper' ? 0.2 : 0.8), { steps: 8 });
  await page.mouse.up();
}
