/** Signing in and out, and what is said when the password is wrong. */
import { expect, test } from './setup/house.ts';
import { run } from './setup/palette.ts';
import { places } from './setup/start.ts';

test('a wrong password is said, the right one opens the door, signing out closes it', async ({ house, watch }) => {
  watch.expect(/answered 40[01]: \w+ \S+\/_allauth\//, /status of 40[01] .*\/_allauth\//);
  const { email, password } = places();
  const page = await house.open(null, '/people');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill('not it');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText(/do not belong together/)).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue(email);

  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible(); // where one wanted to go

  await run(page, 'sign out', 'Sign out');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto('/my-work');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});
