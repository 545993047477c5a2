/** A second step: an app with codes is set up and asked for, and from there every other browser is signed out. */
import { expect, test } from './setup/house.ts';
import { PASSWORD } from './setup/member.ts';
import { codeOf } from './setup/one-time-code.ts';

test('after the password a code of the app is asked for; other browsers are signed out at once', async ({
  house,
  watch,
}) => {
  watch.expect(/answered 40[01]: \w+ \S+\/_allauth\//, /status of 40[01] .*\/_allauth\//);
  const kim = await house.join('Kim Sato');
  const page = await house.open(kim, '/settings/signing-in');

  await page.getByRole('button', { name: 'Set up an app' }).click();
  await page.getByLabel('Your password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  const secret = await page.getByLabel('Or type this key into the app', { exact: true }).inputValue();
  await page.getByLabel('The code your app shows now').fill(codeOf(secret));
  await page.keyboard.press('Enter');
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const recovery = (await codes.first().textContent()) ?? '';
  await page.getByRole('button', { name: 'I have them' }).click();
  await expect(page.getByText('10 of 10 left')).toBeVisible();

  const other = await house.open(null, '/people');
  await other.getByLabel('E-mail address').fill(kim.email);
  await other.getByLabel('Password').fill(PASSWORD);
  await other.keyboard.press('Enter');
  await expect(other.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await other.getByLabel('Code', { exact: true }).fill('not it');
  await other.keyboard.press('Enter');
  await expect(other.getByText('This does not fit.')).toBeVisible();
  await other.getByLabel('Code', { exact: true }).fill(recovery);
  await other.keyboard.press('Enter');
  await expect(other.getByRole('heading', { name: 'People', level: 1 })).toBeVisible(); // where one wanted to go

  await page.reload();
  await expect(page.getByText('9 of 10 left')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(page.getByText('Only this browser is signed in now')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sign out: / })).toHaveCount(0);
  await expect(other.getByText(/signed out|Sign in/).first()).toBeVisible();
});
