/** Gives a command by its words, as who knows them does. */
import { expect, type Page } from '@playwright/test';

/** `name` is the command's as the palette shows it; its words find it. */
export async function run(page: Page, words: string, name: string | RegExp): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: /^Search tasks/ })).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole('option', { name })).toBeVisible();
  await page.keyboard.press('Enter');
}
