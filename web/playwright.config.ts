/** How the browser journeys run: two side by side, in the system's Chromium, against real servers. */
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

const PATIENCE = process.env.CI ? 3 : 1; // how slow the machine may be: a wait costs time only where something is wrong

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results',
  globalSetup: './e2e/setup/start.ts',
  workers: 2, // each with a server of its own
  fullyParallel: true,
  retries: process.env.CI ? 1 : 0, // a machine that stalls may be asked twice; the check names what needed it
  forbidOnly: !!process.env.CI,
  timeout: 90_000 * PATIENCE,
  expect: { timeout: 10_000 * PATIENCE },
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 15_000 * PATIENCE,
    navigationTimeout: 15_000 * PATIENCE,
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    launchOptions: { executablePath: process.env.TUTTI_CHROMIUM || '/usr/bin/chromium', args: FLAGS },
  },
});
