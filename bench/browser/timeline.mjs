/**
 * How a long timeline moves in Chromium: milliseconds between frames while it is scrolled and while a bar is carried.
 * Asked by `bench.browser.timeline` with one JSON argument; answers one JSON line.
 */
import { createRequire } from 'node:module';

const asked = JSON.parse(process.argv[2]);
const { chromium } = createRequire(asked.web)('playwright-core');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const SECONDS = 4;

const browser = await chromium.launch({ executablePath: asked.chromium, args: FLAGS });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
await context.addCookies([{ name: asked.cookie, value: asked.session, url: asked.url }]);
const page = await context.newPage();
const BAR = '[role=gridcell][data-spot]';

const began = performance.now();
await page.goto(`${asked.url}/p/LAU/timeline?group=none`);
await page.locator(BAR).first().waitFor();
const opened = performance.now() - began;
await page.waitForTimeout(1500);

/** Scrolls by so many pixels in each frame, there and back. */
const scrolled = (x, y) =>
  page.evaluate(
    ([x, y, seconds]) =>
      new Promise((resolve) => {
        const frame = document.querySelector('[role=grid]');
        const gaps = [];
        let last = performance.now();
        const end = last + seconds * 1000;
        const step = (now) => {
          gaps.push(now - last);
          last = now;
          const back = now > end - seconds * 500 ? -1 : 1;
          frame.scrollLeft += back * x;
          frame.scrollTop += back * y;
          if (now < end) requestAnimationFrame(step);
          else resolve(gaps.slice(1));
        };
        requestAnimationFrame(step);
      }),
    [x, y, SECONDS],
  );

/** Marks an open bar well within the window, scrolling down until there is one. */
async function findBar() {
  for (let top = 0; ; top += 400) {
    const found = await page.evaluate(
      ([selector, top]) => {
        const grid = document.querySelector('[role=grid]');
        const frame = grid.getBoundingClientRect();
        const isSeen = (box) =>
          box.left > frame.left + 400 && box.right < frame.right - 250 && box.top > frame.top + 200;
        const bar = [...document.querySelectorAll(selector)].find(
          (each) => each.dataset.state !== 'done' && isSeen(each.getBoundingClientRect()),
        );
        bar?.setAttribute('data-measured', '');
        if (!bar) grid.scrollTop = top;
        return !!bar || top > grid.scrollHeight;
      },
      [BAR, top],
    );
    if (found) return;
    await page.waitForTimeout(60);
  }
}

/** Carries it to and fro, a pointer move for each frame. */
const carried = () =>
  page.evaluate(
    (seconds) =>
      new Promise((resolve) => {
        const bar = document.querySelector('[data-measured]');
        const box = bar.getBoundingClientRect();
        const grid = document.querySelector('[role=grid]');
        grid.setPointerCapture = () => {};
        const send = (kind, clientX) =>
          bar.dispatchEvent(
            new PointerEvent(kind, {
              bubbles: true,
              button: 0,
              pointerId: 1,
              pointerType: 'mouse',
              clientX,
              clientY: box.top + 8,
            }),
          );
        send('pointerdown', box.left + 12);
        const gaps = [];
        let last = performance.now();
        const begin = last;
        const step = (now) => {
          gaps.push(now - last);
          last = now;
          send('pointermove', box.left + 12 + 160 * Math.sin((now - begin) / 400));
          if (now < begin + seconds * 1000) return requestAnimationFrame(step);
          dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
          resolve(gaps.slice(1));
        };
        requestAnimationFrame(step);
      }),
    SECONDS,
  );

const frames = {};
frames['scrolled down'] = await scrolled(0, 30);
frames['scrolled along'] = await scrolled(30, 0);
await page.evaluate(() => document.querySelector('[role=grid]').scrollTo({ top: 0 }));
await page.keyboard.press('t');
await findBar();
frames.carried = await carried();
await browser.close();
console.log(JSON.stringify({ opened, frames }));
