/** Cards are moved with the mouse and by keys; everybody sees it at once, and the order stays. */
import { card, dragCard, expectColumn } from './setup/board.ts';
import { expect, test, titlesIn } from './setup/house.ts';

const TASKS = { 'To do': ['Oboe', 'Flute', 'Bassoon'], Doing: ['Viola', 'Cello'] };

test('a card is dragged into another column, and another person sees it live', async ({ house, ada, bo }) => {
  const project = await house.start({ tasks: TASKS });
  const mine = await house.open(ada, `/p/${project.key}/board`);
  const theirs = await house.open(bo, `/p/${project.key}/board`);
  for (const page of [mine, theirs]) {
    await expectColumn(page, 'To do', TASKS['To do']);
    await expectColumn(page, 'Doing', TASKS.Doing);
  }

  await dragCard(mine, card(mine, 'Flute'), card(mine, 'Cello'), 'upper');
  const moved = ['Viola', 'Flute', 'Cello'];
  await expectColumn(theirs, 'Doing', moved);
  await expectColumn(mine, 'Doing', moved);
  await expectColumn(mine, 'To do', ['Oboe', 'Bassoon']);

  await dragCard(mine, card(mine, 'Cello'), card(mine, 'Viola'), 'upper'); // free order within a column
  await expectColumn(theirs, 'Doing', ['Cello', 'Viola', 'Flute']);
  await mine.reload();
  await expectColumn(mine, 'Doing', ['Cello', 'Viola', 'Flute']);
  expect(await titlesIn(ada, project, 'Doing')).toEqual(['Cello', 'Viola', 'Flute']);
});

test('a card is moved by keys alone, and it is said where it went', async ({ house, ada }) => {
  const project = await house.start({ tasks: TASKS });
  const page = await house.open(ada, `/p/${project.key}/board`);
  const said = page.getByRole('status').filter({ hasText: /moved to/ });
  await expectColumn(page, 'To do', TASKS['To do']);
  await card(page, 'Oboe').focus();

  await page.keyboard.press('Shift+ArrowDown');
  await expectColumn(page, 'To do', ['Flute', 'Oboe', 'Bassoon']);
  await expect(said).toContainText(`${project.key}-1 moved to To do, position 2 of 3`);
  await expect(card(page, 'Oboe')).toBeFocused();

  await page.keyboard.press('Shift+ArrowRight');
  await expectColumn(page, 'Doing', ['Viola', 'Oboe', 'Cello']);
  await expect(said).toContainText(`${project.key}-1 moved to Doing, position 2 of 3`);
  await expect(card(page, 'Oboe')).toBeFocused();

  await page.keyboard.press('Shift+ArrowUp');
  await expectColumn(page, 'Doing', ['Oboe', 'Viola', 'Cello']);
  await expect.poll(() => titlesIn(ada, project, 'Doing')).toEqual(['Oboe', 'Viola', 'Cello']);

  await page.keyboard.press('z'); // the way back, as everywhere
  await expectColumn(page, 'Doing', ['Viola', 'Oboe', 'Cello']);
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test('on a phone the way one looks at a project is in sight', async ({ house, ada }) => {
  const project = await house.start();
  const page = await house.open(ada, `/p/${project.key}/settings`, phone);
  const ways = page.getByRole('navigation', { name: /^Ways to look at/ });
  await expect(ways.getByRole('link', { name: 'Settings' })).toBeInViewport({ ratio: 0.9 });
  await page.goto(`/p/${project.key}/board`);
  await expect(ways.getByRole('link', { name: 'Board' })).toBeInViewport({ ratio: 0.9 });
});

test('on a phone a card is moved from its menu', async ({ house, ada }) => {
  const project = await house.start({ tasks: TASKS });
  const page = await house.open(ada, `/p/${project.key}/board`, phone);
  await card(page, 'Flute')
    .getByRole('button', { name: /^Actions for/ })
    .tap();
  const menu = page.getByRole('dialog', { name: /^Actions for/ });
  await menu.getByRole('option', { name: 'Move to Doing' }).tap();
  await expect(menu).toBeHidden();
  await expectColumn(page, 'Doing', ['Viola', 'Cello', 'Flute']);

  await card(page, 'Flute')
    .getByRole('button', { name: /^Actions for/ })
    .tap();
  await page.getByRole('option', { name: 'To the top' }).tap();
  await expectColumn(page, 'Doing', ['Flute', 'Viola', 'Cello']);
  await expect.poll(() => titlesIn(ada, project, 'Doing')).toEqual(['Flute', 'Viola', 'Cello']);
});
