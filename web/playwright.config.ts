/** How the browser journeys run: one after the other, in the system's Chromium, against the real server. */
import { defineConfig } from '@playwright/test';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results',
  globalSetup: './e2e/setup/start.ts',
  workers: 1, // a journey may look at how quickly things show, so nothing runs beside it
  retries: process.env.CI ? 1 : 0, // a machine that stalls may be asked twice; the check names what needed it
  forbidOnly: !!process.env.CI,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 15_000,
    navigationTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.TUTTI_CHROMIUM || '/usr/bin/chromium', args: FLAGS },
  },
});
