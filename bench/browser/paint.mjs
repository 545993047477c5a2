/**
 * What a person waits for in Chromium: from a key to the paint that shows it (the Event Timing API's own figure), and
 * from an address to a board that answers. Asked by `bench.browser` with one JSON argument; answers one JSON line.
 */
import { createRequire } from 'node:module';

const asked = JSON.parse(process.argv[2]);
const { chromium } = createRequire(asked.web)('playwright-core');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

const browser = await chromium.launch({ executablePath: asked.chromium, args: FLAGS });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
await context.addCookies([{ name: asked.cookie, value: asked.session, url: asked.url }]);
await context.addInitScript(() => {
  window.waits = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name } of list.getEntries())
      if (interactionId) window.waits.push({ interactionId, duration, name });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
});
const page = await context.newPage();

/** Milliseconds of each interaction since the last time we asked; those under 16 ms the browser does not report. */
async function waits(count) {
  await page.waitForTimeout(400);
  const found = await page.evaluate(() => window.waits.splice(0));
  const longest = new Map();
  for (const { interactionId, duration } of found)
    longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
  const all = [...longest.values(), ...Array(Math.max(0, count - longest.size)).fill(16)];
  return all.sort((a, b) => a - b);
}

const opened = {};
async function open(address, ready) {
  const began = performance.now();
  await page.goto(asked.url + address);
  await page.locator(ready).first().waitFor();
  return performance.now() - began;
}

const CARD = '[role=group][aria-label*="LAU-"]';
opened.cold = await open('/p/LAU/board', CARD);
opened.warm = await open('/p/LAU/board', CARD);
await waits(0);

const result = { opened };
await page.locator(CARD).first().focus();
for (let i = 0; i < asked.times; i++) {
  await page.keyboard.press(i % 4 < 2 ? 'Shift+ArrowDown' : 'Shift+ArrowUp');
  await page.waitForTimeout(120);
}
result.move = await waits(asked.times);

await page.keyboard.press('/');
await page.waitForTimeout(200);
await waits(0);
for (const letter of 'garden'.repeat(Math.ceil(asked.times / 12)).slice(0, asked.times / 2)) {
  await page.keyboard.press(letter);
  await page.waitForTimeout(120);
  await page.keyboard.press('Backspace');
  await page.waitForTimeout(120);
}
result.filter = await waits(asked.times);

await open('/p/LAU/list', 'text=/LAU-\\d+/');
await page.waitForTimeout(500);
await page.keyboard.press('j');
await page.waitForTimeout(200);
await waits(0);
for (let i = 0; i < asked.times / 8; i++) {
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter', 'x', 'Enter', 'ArrowLeft', 'ArrowLeft', 'j']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
  }
}
result.edit = await waits(asked.times);

await browser.close();
console.log(JSON.stringify(result));
