/** A passkey is made, named, used instead of a password, and taken away; Chromium plays the device that keeps it. */
import { expect, test } from './setup/house.ts';
import { PASSWORD } from './setup/member.ts';
import { places } from './setup/start.ts';

/** A device with a fingerprint reader whose owner is always there. */
const DEVICE = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

test('a passkey opens without a password, until it is taken away', async ({ house, watch }) => {
  watch.expect(/answered 401: \w+ \S+\/_allauth\//, /status of 401 .*\/_allauth\//);
  const kim = await house.join('Kim Sato');
  // Passkeys belong to a name, so not to 127.0.0.1.
  const home = places().url.replace('127.0.0.1', 'localhost');
  const page = await house.open(null, `${home}/settings/signing-in`);
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', { options: DEVICE });
  await page.getByLabel('E-mail address').fill(kim.email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Your password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')).toHaveCount(10);
  await page.getByRole('button', { name: 'I have them' }).click();
  await page.getByRole('button', { name: /^Rename: / }).click();
  await page.getByLabel('What do you call it?').fill('Laptop in the kitchen');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Laptop in the kitchen')).toBeVisible();

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('sign out');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();

  await page.goto(`${home}/settings/signing-in`);
  await page.getByRole('button', { name: /^Remove: / }).click();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByText('Laptop in the kitchen')).toHaveCount(0);
});
